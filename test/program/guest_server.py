"""A local web server for the tests of `isnad watch`, which misbehaves where it is told to. It remembers who asked for what."""
import collections
import gzip
import http.server
import threading
import time

PAGE = '''<!doctype html><html lang="ar"><head><meta charset="utf-8"><title>%(title)s</title>
<meta property="og:site_name" content="صحيفة المرفأ">
<meta property="article:published_time" content="2022-02-20T09:00:00+03:00"></head><body>
<nav><a href="/">الرئيسية</a></nav><article><h1>%(title)s</h1>
<p>أكد مدير الميناء سامر الحلو أن 12 سفينة سترسو على الرصيف الجديد رقم %(title)s قبل 3 آذار 2022، وأن العمال سيبدؤون غدا.</p>
<p>وأضاف الحلو أن العمل بدأ عام 2019 وأن الشركة المنفذة سلمت نصف المخازن إلى إدارة الميناء في الصيف الماضي.</p>
</article></body></html>'''


def page(title):
    return (PAGE % {'title': title}).encode()


def rss(*items, title='مرفأ'):
    """A feed of (link, further XML) pairs."""
    body = ''.join('<item><title>خبر</title><link>%s</link>%s</item>' % item for item in items)
    return ('<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>%s</title>%s</channel></rss>'
            % (title, body)).encode()


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'

    def log_message(self, *_):
        pass

    def do_GET(self):
        guest = self.server.guest
        with guest.lock:
            guest.asked.append((self.path, dict(self.headers)))
            guest.now += 1
            guest.most = max(guest.most, guest.now)
        try:
            answer = guest.answers.get(self.path)
            if answer is None:
                self.say(404)
            elif callable(answer):
                answer(self)
            else:
                self.say(200, answer)
        except OSError:
            self.close_connection = True  # the client went away, as it should
        finally:
            with guest.lock:
                guest.now -= 1

    def say(self, code, body=b'', **headers):
        self.send_response(code)
        headers.setdefault('content_type', 'text/html; charset=utf-8' if not body.startswith(b'<?xml') else 'text/xml')
        if code != 304:
            headers.setdefault('content_length', str(len(body)))
        for name, value in headers.items():
            self.send_header(name.replace('_', '-'), value)
        self.end_headers()
        self.wfile.write(body)


class QuietServer(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, client_address):
        pass  # a client that breaks off is what some tests are about


class GuestServer:
    def __init__(self):
        self.answers = {}
        self.asked = []
        self.now = self.most = 0
        self.lock = threading.Lock()
        self.server = QuietServer(('127.0.0.1', 0), Handler)
        self.server.guest = self
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, kwargs={'poll_interval': 0.02}, daemon=True).start()

    def close(self):
        self.server.shutdown()
        self.server.server_close()

    def url(self, path, host='127.0.0.1'):
        return 'http://%s:%d%s' % (host, self.port, path)

    def paths(self):
        return collections.Counter(path for path, _ in self.asked)

    def headers(self, path):
        return [headers for asked, headers in self.asked if asked == path]


def redirect(to, code=302):
    return lambda handler: handler.say(code, location=to)


def refuse(code, **headers):
    return lambda handler: handler.say(code, **headers)


def conditional(body, etag='"v1"'):
    def answer(handler):
        if handler.headers.get('If-None-Match') == etag:
            handler.say(304, etag=etag)
        else:
            handler.say(200, body, etag=etag, last_modified='Sun, 20 Feb 2022 09:00:00 GMT')
    return answer


def slow(body, seconds=30):
    """One byte now and then."""
    def answer(handler):
        handler.send_response(200)
        handler.send_header('content-length', str(len(body)))
        handler.end_headers()
        for byte in body[:int(seconds / 0.05)]:
            handler.wfile.write(bytes([byte]))
            handler.wfile.flush()
            time.sleep(0.05)
    return answer


def endless(handler):
    handler.send_response(200)
    handler.send_header('content-type', 'text/html')
    handler.end_headers()
    while True:
        handler.wfile.write(b'<p>' + b'x' * 65536)


def endless_headers(handler):
    handler.wfile.write(b'HTTP/1.1 200 OK\r\n')
    while True:
        handler.wfile.write(b'x-more: ' + b'x' * 4096 + b'\r\n')


def cut_off(body, by=100):
    """Fewer bytes than promised."""
    def answer(handler):
        handler.send_response(200)
        handler.send_header('content-length', str(len(body) + by))
        handler.end_headers()
        handler.wfile.write(body)
        handler.close_connection = True
    return answer


def bomb(handler):
    packed = gzip.compress(b'<p>' + b'\0' * (64 << 20), 9)
    handler.say(200, packed, content_encoding='gzip')


def nonsense(handler):
    handler.wfile.write(b'\x16\x03\x01 this is not HTTP\r\n\r\n')
    handler.close_connection = True
