"""Web archives, zips and tars of our own making, sound and broken, for tests and benchmarks. Nothing in them was published."""
import gzip
import io
import random
import tarfile
import zipfile

WORDS = ('الميناء الجديد السفينة المدير المدينة الرصيف العمل المشروع الوزير البلدية السوق القرية الجسر الطريق المدرسة اللجنة '
         'الموسم المطر الحصاد الخطة الميزانية السكان الشركة المهندس التقرير الاجتماع الافتتاح الصيانة المرحلة الأولى').split()
CRLF = b'\r\n'


def paragraph(chance, words=60):
    return 'أعلن ' + ' '.join(chance.choice(WORDS) for _ in range(words)) + '.'


def page(number=0, paragraphs=4, padding=0):
    """A news page; `padding` more bytes of script, as real ones have."""
    chance = random.Random(number)
    body = ''.join('<p>%s</p>\n' % paragraph(chance) for _ in range(paragraphs))
    script = ''.join('var x%d = %d;\n' % (i, chance.randrange(10 ** 9)) for i in range(padding // 22))
    return ('<!DOCTYPE html>\n<html lang="ar"><head><meta charset="utf-8"><title>خبر رقم %d</title>'
            '<meta property="article:published_time" content="2022-03-%02dT10:00:00+03:00"><script>%s</script></head>'
            '<body><article><h1>خبر رقم %d</h1>\n%s</article></body></html>\n'
            % (number, 1 + number % 28, script, number, body)).encode()


def http(body, status='200 OK', **fields):
    """Field names with _ for -."""
    head = ['HTTP/1.1 ' + status] + ['%s: %s' % (name.replace('_', '-'), value) for name, value in fields.items()]
    return '\r\n'.join(head).encode() + CRLF * 2 + body


def record(block, url='https://example.org/a', kind='response', version='1.0', length=None, media='application/http; msgtype=response',
           more=''):
    head = ('WARC/%s\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nWARC-Date: 2022-03-05T10:00:00Z\r\n'
            'WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000000>\r\nContent-Type: %s\r\n%sContent-Length: %s\r\n\r\n'
            % (version, kind, url, media, more, len(block) if length is None else length))
    return head.encode() + block + CRLF * 2


def response(number=0, url=None, **fields):
    fields.setdefault('Content_Type', 'text/html; charset=utf-8')
    return record(http(page(number), **fields), url or 'https://example.org/news/%d' % number)


def info():
    return record(b'software: made for a test\r\n', kind='warcinfo', media='application/warc-fields', url='')


def by_record(records):
    """One gzip member for each record, as crawlers write."""
    return b''.join(gzip.compress(each, 6, mtime=0) for each in records)


def chunked(body, size=1000):
    pieces = [body[i:i + size] for i in range(0, len(body), size)]
    return b''.join(b'%x\r\n%s\r\n' % (len(piece), piece) for piece in pieces) + b'0\r\n\r\n'


def arc(blocks):
    """ARC version 1; `blocks` are (URL, HTTP response)."""
    about = b'1 0 test\nURL IP-address Archive-date Content-type Archive-length\n'
    out = b'filedesc://test.arc 0.0.0.0 20220305100000 text/plain %d\n%s\n' % (len(about), about)
    for url, block in blocks:
        out += b'%s 192.0.2.1 20220305100000 text/html %d\n%s\n' % (url.encode(), len(block), block)
    return out


def zipped(files):
    out = io.BytesIO()
    with zipfile.ZipFile(out, 'w', zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def tarred(files, links=(), mode='w'):
    """`links` are (name, target)."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as archive:
        for name, data in files.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            archive.addfile(entry, io.BytesIO(data))
        for name, target in links:
            entry = tarfile.TarInfo(name)
            entry.type = tarfile.SYMTYPE
            entry.linkname = target
            archive.addfile(entry)
    return out.getvalue()
