"""The HTTP API: held against its description, reviews that outlive re-reading and a kill, clients that misbehave; and the MCP server."""
import http.client
import json
import signal
import socket
import subprocess
import time
import unittest
import urllib.parse

import jsonschema
from program import EXAMPLES, ISNAD, ROOT, ProgramTest, main

TOKENS = 'amal 0123456789abcdef\nbasim fedcba9876543210\n'
AMAL = {'Authorization': 'Bearer 0123456789abcdef'}
MARKUP = '<script>alert(1)</script><img src=x onerror=alert(2)>'


class Serve(ProgramTest):
    def setUp(self):
        super().setUp()
        odd = self.write('odd.jsonl', json.dumps({'id': 'odd', 'outlet': MARKUP, 'title': MARKUP, 'published': '2022-01-05',
                                                  'text': 'قال الوزير إن %s وصل.' % MARKUP}, ensure_ascii=False) + '\n')
        self.succeeds('read', *EXAMPLES, odd, '--db', 'news.db')
        self.write('tokens', TOKENS)
        self.start('--write', '--token-file', 'tokens')

    def start(self, *arguments):
        self.server = subprocess.Popen([ISNAD, '--quiet', 'serve', '--db', 'news.db', '--listen', '127.0.0.1:0', *arguments],
                                       cwd=self.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.addCleanup(self.stop, self.server)
        self.address = urllib.parse.urlsplit(self.server.stdout.readline().decode().strip()).netloc
        self.assertTrue(self.address, 'the server says where it listens')

    def stop(self, server):
        if server.poll() is None:
            server.kill()
        server.wait()
        server.stdout.close()
        server.stderr.close()

    def ask(self, path, method='GET', body=None, headers=None, **query):
        connection = http.client.HTTPConnection(self.address, timeout=60)
        self.addCleanup(connection.close)
        where = '/api/v1/' + urllib.parse.quote(path) + ('?' + urllib.parse.urlencode(query) if query else '')
        connection.request(method, where, body, headers or {})
        answer = connection.getresponse()
        data = answer.read()
        return answer, json.loads(data) if data else None

    def items(self, path, **query):
        answer, found = self.ask(path, **query)
        self.assertEqual(answer.status, 200, found)
        return found['items']

    def test_the_answers_are_as_described(self):
        api = self.ask('openapi.json')[1]
        self.assertEqual(api, json.loads((ROOT / 'doc' / 'api' / 'openapi.json').read_text(encoding='utf-8')))
        cell = self.items('statements', limit=1)[0]
        values = {'id': cell['article']['id'], 'number': str(self.items('stories', articles=1)[0]['story']),
                  'q': 'العراق', 'cell': cell['article']['id'] + '/s1'}
        asked = 0
        for path, methods in api['paths'].items():
            get = methods['get']
            where = path[1:].format(**values) if '{' in path else path[1:]
            query = {p['name']: values[p['name']] for p in get['parameters'] if p['in'] == 'query' and p['required']}
            if path == '/dossier':
                query = {'q': 'المهمة القتالية'}
            answer, body = self.ask(where, **query)
            self.assertEqual(answer.status, 200, (path, body))
            schema = dict(get['responses']['200']['content']['application/json']['schema'], components=api['components'])
            jsonschema.Draft202012Validator(schema).validate(body)
            self.assertTrue(answer.headers['ETag'] and answer.headers['Content-Security-Policy'])
            again, nothing = self.ask(where, headers={'If-None-Match': answer.headers['ETag']}, **query)
            self.assertEqual((again.status, nothing), (304, None), path)
            self.assertEqual(self.ask(where, nonsense='1', **query)[0].status, 400, path)
            if {'limit', 'cursor'} <= {p['name'] for p in get['parameters']}:
                whole, pages, cursor = self.items(where, limit=500, **query), [], {}
                while len(pages) < 500:
                    page = self.ask(where, limit=7, **query, **cursor)[1]
                    pages += page['items']
                    if page['next'] is None:
                        break
                    cursor = {'cursor': page['next']}
                self.assertEqual(pages[:500], whole[:500], path)
            asked += 1
        self.assertGreater(asked, 20)

    def test_rows_are_those_of_the_commands(self):
        for layer in ('statements', 'events', 'commitments', 'facts'):
            lines = [json.loads(line) for line in self.succeeds(layer, '--db', 'news.db', '--json').stdout.splitlines()]
            served = self.items(layer, limit=500)
            for row in served:
                row.pop('review', None)
            self.assertEqual(served, lines[:500], layer)

    def test_problems(self):
        for path, query, parameter in (('statements', {'stance': 'shout'}, 'stance'), ('articles', {'since': 'soon'}, 'since'),
                                       ('articles', {'limit': '0'}, 'limit'), ('events', {'cursor': 'zz'}, 'cursor'),
                                       ('promises', {'outcome': 'fine'}, 'outcome')):
            answer, body = self.ask(path, **query)
            self.assertEqual((answer.status, body['parameter']), (400, parameter))
            self.assertEqual(answer.headers['Content-Type'], 'application/problem+json')
            self.assertTrue(body['remedy'])
        self.assertEqual(self.ask('articles/none')[0].status, 404)
        self.assertEqual(self.ask('nonsense')[0].status, 404)
        self.assertEqual(self.ask('statements', method='DELETE')[0].status, 405)
        self.assertEqual(self.ask('record', headers={'Host': 'evil.example'})[0].status, 421)

    def review(self, cell, verdict='accept', headers=AMAL, **more):
        body = json.dumps(dict(cell=cell, verdict=verdict, **more))
        return self.ask('reviews', method='POST', body=body, headers=dict(headers, **{'Content-Type': 'application/json'}))

    def test_a_correction_stands(self):
        row = self.items('statements', limit=1)[0]
        cell = '%s/%s' % (row['article']['id'], row['statement']['id'])
        answer, kept = self.review(cell, 'correct', field='stance', value='deny', note='so steht es da')
        self.assertEqual((answer.status, kept['reviewer'], kept['value']), (201, 'amal', 'deny'))
        self.server.send_signal(signal.SIGKILL)
        self.server.wait()
        # The article read anew, with other words behind it.
        record = json.loads(self.succeeds('show', '--db', 'news.db', '--json', row['article']['id']).stdout)
        again = self.write('again.jsonl', json.dumps({'id': record['id'], 'outlet': record['document']['outlet'],
                                                      'title': record['document']['title'],
                                                      'published': record['document']['published']['value'],
                                                      'text': record['text'] + '\nوانتهى الخبر.'}, ensure_ascii=False) + '\n')
        self.succeeds('read', again, '--db', 'news.db')
        self.start('--write', '--token-file', 'tokens')
        found = self.items('statements', article=row['article']['id'], limit=1)[0]
        self.assertEqual((found['review']['field'], found['review']['value']), ('stance', 'deny'))
        gold = [json.loads(line) for line in self.succeeds('reviews', '--db', 'news.db').stdout.splitlines()]
        self.assertEqual([(g['verdict'], g['value'], g['reviewer']) for g in gold], [('correct', 'deny', 'amal')])

    def test_reviewers_agree_or_not(self):
        rows = self.items('statements', limit=3)
        basim = {'Authorization': 'Bearer fedcba9876543210'}
        for place, row in enumerate(rows):
            cell = '%s/%s' % (row['article']['id'], row['statement']['id'])
            self.assertEqual(self.review(cell)[0].status, 201)
            self.assertEqual(self.review(cell, 'reject' if place == 2 else 'accept', basim)[0].status, 201)
        self.assertEqual(self.items('reviews/agreement'), [{'first': 'amal', 'second': 'basim', 'cells': 3, 'same': 2, 'kappa': 0}])

    def test_who_may_not_write(self):
        self.assertEqual(self.review('odd/s1', headers={})[0].status, 401)
        self.assertEqual(self.review('odd/s1', headers={'Authorization': 'Bearer no'})[0].status, 401)
        self.assertEqual(self.review('odd/s99')[0].status, 404)
        self.assertEqual(self.review('odd/s1', 'shout')[0].status, 422)
        for field, value in (('stance', 'shout'), ('span', [5, 2]), ('span', [0, 99999]), ('date', 'soon'), ('figure', {'low': 3, 'high': 2})):
            self.assertEqual(self.review('odd/s1', 'correct', field=field, value=value)[0].status, 422, field)
        self.assertEqual(self.items('reviews'), [])
        self.says(self.isnad('serve', '--db', 'news.db', '--listen', '0.0.0.0:0'), 2, '--token-file')
        self.says(self.isnad('serve', '--db', 'news.db', '--write'), 2, '--token-file')

    def test_misbehaving_clients(self):
        host, port = self.address.split(':')
        with socket.create_connection((host, int(port)), timeout=30) as client:
            client.sendall(b'POST /api/v1/reviews HTTP/1.1\r\nHost: localhost\r\nContent-Length: 104857600\r\n\r\n')
            self.assertIn(b' 413 ', client.recv(100), 'told before the body is sent')
        with socket.create_connection((host, int(port)), timeout=30) as client:
            client.sendall(b'POST /api/v1/reviews HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n')
            for _ in range(40):
                client.sendall(b'10000\r\n' + b'{' * 0x10000 + b'\r\n')
            client.sendall(b'0\r\n\r\n')
            self.assertIn(b' 413 ', client.recv(100), 'nor by chunks')
        self.assertEqual(self.review('odd/s1', headers=dict(AMAL, X='x' * 500))[0].status, 201)
        slow = [socket.create_connection((host, int(port)), timeout=30) for _ in range(300)]
        for client in slow:
            self.addCleanup(client.close)
            client.sendall(b'GET /api/v1/record HTTP/1.1\r\nHost: local')
        for junk in (b'\x00\xff\xfe\r\n\r\n', b'GET\r\n\r\n', b'GET / HTTP/9.9\r\n\r\n', b'A' * 100000 + b'\r\n\r\n',
                     b'POST /api/v1/reviews HTTP/1.1\r\nHost: localhost\r\nContent-Length: -5\r\n\r\n',
                     b'POST /api/v1/reviews HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999\r\n\r\n',
                     b'GET /%zz%00 HTTP/1.1\r\nHost: localhost\r\n\r\n'):
            with socket.create_connection((host, int(port)), timeout=30) as client:
                client.settimeout(5)
                try:  # hanging up on junk is an answer, too
                    client.sendall(junk)
                    client.shutdown(socket.SHUT_WR)
                    client.recv(1000)
                except OSError as hung_up:
                    self.assertIsNone(self.server.poll(), hung_up)
        begin = time.monotonic()
        self.assertEqual(self.ask('record')[0].status, 200, 'others are still served')
        self.assertLess(time.monotonic() - begin, 5)
        self.assertIsNone(self.server.poll())

    def test_markup_is_text(self):
        found = self.ask('articles/odd')
        self.assertEqual(found[0].headers['Content-Type'], 'application/json')
        self.assertEqual(found[0].headers['X-Content-Type-Options'], 'nosniff')
        self.assertEqual(found[1]['document']['title'], MARKUP)
        page = self.folder / 'page.html'
        self.succeeds('dossier', '--db', 'news.db', '--html', page, 'الوزير script alert')
        self.assertIn('&lt;script&gt;', page.read_text(encoding='utf-8'))
        self.assertNotIn('<script', page.read_text(encoding='utf-8'))

    def test_ends_when_told(self):
        self.server.send_signal(signal.SIGTERM)
        self.assertEqual(self.server.wait(timeout=20), 0)


class Mcp(ProgramTest):
    def setUp(self):
        super().setUp()
        self.succeeds('read', *EXAMPLES, '--db', 'news.db')

    def say(self, *messages):
        lines = ''.join((m if isinstance(m, str) else json.dumps(m)) + '\n' for m in messages)
        done = self.succeeds('mcp', '--db', 'news.db', stdin=lines.encode())
        return [json.loads(line) for line in done.stdout.splitlines()]

    def call(self, name, **arguments):
        return self.say({'jsonrpc': '2.0', 'id': 7, 'method': 'tools/call', 'params': {'name': name, 'arguments': arguments}})[0]['result']

    def test_handshake(self):
        hello, tools = self.say({'jsonrpc': '2.0', 'id': 1, 'method': 'initialize', 'params': {'protocolVersion': '2025-03-26'}},
                                {'jsonrpc': '2.0', 'method': 'notifications/initialized'},
                                {'jsonrpc': '2.0', 'id': 'b', 'method': 'tools/list'})
        self.assertEqual((hello['id'], hello['result']['protocolVersion']), (1, '2025-03-26'))
        self.assertEqual(tools['id'], 'b')
        self.assertEqual({tool['name'] for tool in tools['result']['tools']}, {'search', 'dossier', 'statements', 'disputes', 'evidence'})
        for tool in tools['result']['tools']:
            jsonschema.Draft202012Validator.check_schema(tool['inputSchema'])

    def test_tools(self):
        denied = self.call('statements', stance='deny', limit=1)
        self.assertFalse(denied['isError'])
        row = denied['structuredContent']['items'][0]
        self.assertEqual(json.loads(denied['content'][0]['text']), denied['structuredContent'])
        shown = self.call('evidence', cell='%s/%s' % (row['article']['id'], row['statement']['id']))['structuredContent']
        self.assertIn(row['cue_words'], shown['sentence'])
        self.assertTrue(self.call('search', q='العراق')['structuredContent']['items'])
        self.assertTrue(self.call('dossier', q='المهمة القتالية')['structuredContent']['said'])
        self.assertIn('items', self.call('disputes')['structuredContent'])

    def test_faults(self):
        wrong = self.call('statements', stance='shout')
        self.assertTrue(wrong['isError'])
        codes = [answer['error']['code'] for answer in self.say(
            '{', '[]', {'jsonrpc': '2.0', 'id': 1, 'method': 'fly'},
            {'jsonrpc': '2.0', 'id': 2, 'method': 'tools/call', 'params': {'name': 'fly'}})]
        self.assertEqual(codes, [-32700, -32600, -32601, -32602])


if __name__ == '__main__':
    main()
