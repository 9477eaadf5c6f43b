"""Web archives, zip and tar: what is sound in them is read, what is broken is named, and a killed read goes on where it was."""
import bz2
import gzip
import json
import lzma
import sqlite3
import subprocess
import time
import unittest
import zlib

import warc_samples as samples
from program import ISNAD, TEXT, ProgramTest, article, article_ids, content, main


class Archive(ProgramTest):
    def read(self, name, data, code=0, *words):
        """The articles of an archive, and words that standard error must hold."""
        done = self.isnad('read', self.write(name, data), '--to', 'articles')
        self.says(done, code, *words)
        return [json.loads(line) for line in done.stdout.splitlines()]

    def titles(self, *arguments):
        return [one['title'] for one in self.read(*arguments)]


class WebArchives(Archive):
    three = ['خبر رقم 1', 'خبر رقم 2', 'خبر رقم 3']

    def records(self):
        return [samples.info(), *(samples.response(i) for i in (1, 2, 3))]

    def test_packed_in_every_way(self):
        plain = b''.join(self.records())
        ways = {'a.warc': plain, 'a.warc.gz': samples.by_record(self.records()), 'whole.warc.gz': gzip.compress(plain),
                'a.warc.bz2': bz2.compress(plain), 'a.warc.xz': lzma.compress(plain), 'no_name': plain,
                'padded.warc.gz': gzip.compress(plain) + bytes(512)}
        for name, data in ways.items():
            with self.subTest(name=name):
                self.assertEqual(self.titles(name, data), self.three)
        done = self.isnad('read', '-', '--to', 'articles', stdin=ways['a.warc.gz'])
        self.assertEqual(len(done.stdout.splitlines()), 3)

    def test_articles_carry_address_and_place(self):
        records = self.records()
        [first, *_] = self.read('a.warc', b''.join(records))
        self.assertEqual(first['url'], 'https://example.org/news/1')
        self.assertTrue(first['origin'].endswith('a.warc@%d' % len(records[0])), first['origin'])
        self.assertEqual(first['published'][:10], '2022-03-02')

    def test_bodies_packed_and_chunked_or_not_whatever_the_header_says(self):
        body = samples.page(1)
        bare = zlib.compressobj(wbits=-15)
        bodies = {
            'plain': samples.http(body, Content_Type='text/html'),
            'gzip': samples.http(gzip.compress(body), Content_Type='text/html', Content_Encoding='gzip'),
            'gzip unsaid': samples.http(gzip.compress(body), Content_Type='text/html'),
            'zlib': samples.http(zlib.compress(body), Content_Type='text/html', Content_Encoding='deflate'),
            'deflate': samples.http(bare.compress(body) + bare.flush(), Content_Type='text/html', Content_Encoding='deflate'),
            'chunked': samples.http(samples.chunked(body), Content_Type='text/html', Transfer_Encoding='chunked'),
            'both': samples.http(samples.chunked(gzip.compress(body)), Content_Type='text/html', Transfer_Encoding='chunked',
                                 Content_Encoding='gzip'),
            'stored decoded': samples.http(body, Content_Type='text/html', Transfer_Encoding='chunked', Content_Encoding='gzip',
                                           Content_Length='17'),
            'said to be brotli': samples.http(body, Content_Type='text/html', Content_Encoding='br'),
            'LF alone': samples.http(body, Content_Type='text/html').replace(b'\r\n', b'\n'),
        }
        expected = None
        for name, block in bodies.items():
            with self.subTest(body=name):
                [one] = self.read('a.warc', samples.record(block))
                expected = expected or one['text']
                self.assertEqual(one['text'], expected)

    def test_what_is_no_article_is_counted_in_silence(self):
        records = [samples.response(1),
                   samples.record(samples.http(b'', '301 Moved', Location='https://example.org/b'), 'https://example.org/moved'),
                   samples.record(samples.http(b'gone', '404 Not Found', Content_Type='text/html'), 'https://example.org/gone'),
                   samples.record(samples.http(b'\x89PNG\0', Content_Type='image/png'), 'https://example.org/a.png'),
                   samples.record(b'GET / HTTP/1.1\r\n\r\n', kind='request'),
                   samples.record(b'', 'https://example.org/again', kind='revisit')]
        path = self.write('a.warc', b''.join(records))
        done = self.succeeds('read', path, '--db', 'news.db')
        self.assertIn('5 inputs: 1 read, 4 no article', done.stderr.decode())
        self.assertNotIn('redirect', done.stderr.decode())
        listed = [json.loads(line) for line in self.succeeds('inputs', '--db', 'news.db', '--json').stdout.splitlines()]
        self.assertEqual([one['outcome'] for one in listed], ['read'] + ['no article'] * 4)
        whys = ' | '.join(one['why'] or '' for one in listed)
        for word in ('redirect to https://example.org/b', 'answered 404', 'image/png', 'repeats'):
            self.assertIn(word, whys)
        self.assertEqual(listed[3]['url'], 'https://example.org/a.png')
        self.assertEqual(listed[0]['article'], article_ids(self.folder / 'news.db')[0])

    def test_broken_records_are_named_and_the_others_read(self):
        one, two, three = (samples.response(i) for i in (1, 2, 3))
        body = samples.http(samples.page(2), Content_Type='text/html')
        long, short = (samples.record(body, length=len(body) + delta) for delta in (400, -300))
        packed = [gzip.compress(each, mtime=0) for each in (one, two, three)]
        damaged = bytearray(packed[1])
        damaged[len(damaged) // 2:len(damaged) // 2 + 40] = b'\xAA' * 40
        cases = {
            'garbage between': (one + b'what is this\r\n\r\n' + three, 1, ['a.warc@%d' % len(one)], [1, 3]),
            'garbage first': (b'some words\r\n' + one, 1, ['a.warc@0'], [1]),
            'length missing': (one + two.replace(b'Content-Length', b'Content-Size', 1) + three, 1, ['without a length'], [1, 3]),
            'length too large': (one + long + three, 0, [], [1, 2, 3]),
            'length too small': (one + short + three, 1, ['no WARC record'], [1, 2, 3]),
            'cut off': (one + two[:-200], 1, ['ends inside the record of https://example.org/news/2'], [1]),
            'cut in the head': (one + two[:50], 1, ['ends inside a record head'], [1]),
            'damaged member': (packed[0] + bytes(damaged) + packed[2], 1, ['a.warc@%d' % len(packed[0]), 'damaged'], [1, 3]),
            'cut member': (packed[0] + packed[1][:-30], 1, ['a.warc@%d' % len(packed[0]), 'ends in the middle'], [1]),
            'no packed data': (packed[0] + b'tail ' * 20 + packed[2], 1, ['not packed'], [1, 3]),
        }
        for name, (data, code, words, numbers) in cases.items():
            with self.subTest(case=name):
                self.assertEqual(self.titles('a.warc', data, code, *words), ['خبر رقم %d' % i for i in numbers])

    def test_arc(self):
        block = samples.http(samples.page(1), Content_Type='text/html')
        data = samples.arc([('http://example.org/a', block), ('http://example.org/with blanks', block)])
        found = self.read('a.arc', data)
        self.assertEqual([one['url'] for one in found], ['http://example.org/a', 'http://example.org/with blanks'])
        broken = samples.arc([('http://example.org/a', block)]).replace(b'text/html %d' % len(block), b'text/html -1')
        more = samples.arc([('http://example.org/b', block)]).split(b'\n\n', 1)[1].lstrip(b'\n')
        self.assertEqual(len(self.read('b.arc.gz', gzip.compress(broken + more), 1, 'without a length')), 1)


class ZipAndTar(Archive):
    files = {'news/1.html': samples.page(1), 'news/style.css': b'p { color: red }', 'news/2.html.gz': gzip.compress(samples.page(2)),
             'lines.jsonl': article(title='خبر رقم 3').encode(), 'a.png': b'\x89PNG\0\0', 'in.warc': samples.response(4)}
    four = ['خبر رقم 1', 'خبر رقم 2', 'خبر رقم 3', 'خبر رقم 4']

    def test_all_that_is_in_them(self):
        ways = {'a.zip': samples.zipped(self.files), 'a.tar': samples.tarred(self.files),
                'a.tgz': samples.tarred(self.files, mode='w:gz'), 'a.tar.xz': samples.tarred(self.files, mode='w:xz')}
        for name, data in ways.items():
            with self.subTest(name=name):
                self.assertEqual(self.titles(name, data), self.four)
        done = self.isnad('read', '-', '--to', 'articles', stdin=ways['a.zip'])
        self.assertEqual(len(done.stdout.splitlines()), 4)

    def test_what_would_do_harm_is_refused(self):
        good = {'good.html': samples.page(1)}
        cases = {'out.zip': (samples.zipped({'../../out.html': samples.page(2), **good}), 'leads out'),
                 'root.tar': (samples.tarred({'/etc/out.html': samples.page(2), **good}), 'leads out'),
                 'loop.tar': (samples.tarred(good, links=[('loop', 'loop'), ('up', '..')]), 'is a link'),
                 'bomb.zip': (samples.zipped({'bomb.txt': b'a' * (80 << 20), **good}), 'bomb.txt')}
        for name, (data, word) in cases.items():
            with self.subTest(name=name):
                self.assertEqual(self.titles(name, data, 1, word), ['خبر رقم 1'])

    def test_bombs(self):
        bomb = gzip.compress(bytes(200 << 20), 9)
        self.read('bomb.html.gz', bomb, 1, 'bomb.html.gz')
        records = [samples.record(samples.http(bomb, Content_Type='text/html', Content_Encoding='gzip')), samples.response(1)]
        self.assertEqual(self.titles('bomb.warc', b''.join(records), 1, 'more than 64 MiB'), ['خبر رقم 1'])
        nested = samples.page(1)
        for _ in range(7):
            nested = gzip.compress(nested)
        self.read('nested.gz', nested, 1, 'layers')

    def test_cut_and_damaged(self):
        whole = samples.zipped({'%d.html' % i: samples.page(i) for i in range(1, 6)})
        self.assertGreaterEqual(len(self.titles('a.zip', whole[:len(whole) // 2], 1, 'a.zip')), 1)
        tar = samples.tarred({'%d.html' % i: samples.page(i) for i in range(1, 6)})
        self.assertGreaterEqual(len(self.titles('a.tar', tar[:len(tar) // 2], 1, 'a.tar')), 1)

    def test_links_that_go_round_in_a_folder(self):
        folder = self.folder / 'pages'
        folder.mkdir()
        (folder / 'a.html').write_bytes(samples.page(1))
        (folder / 'up').symlink_to('..')
        (folder / 'loop').symlink_to('loop')
        done = self.isnad('read', folder, '--to', 'articles')
        self.says(done, 1, 'loop')
        self.assertEqual(len(done.stdout.splitlines()), 1)


class Manifest(Archive):
    def test_metadata_of_files_and_of_entries(self):
        self.write('a.html', samples.page(1))
        self.write('a.zip', samples.zipped({'b.html': samples.page(2)}))
        manifest = self.write('list.csv', 'file,outlet,published\na.html,"الرصيف, الجديد",2021-05-06\na.zip!b.html,الميناء,\nc.html,x,\n')
        done = self.isnad('read', self.folder / 'a.html', self.folder / 'a.zip', '--to', 'articles', '--manifest', manifest)
        self.says(done, 1, 'list.csv:4', 'c.html')
        one, two = (json.loads(line) for line in done.stdout.splitlines())
        self.assertEqual((one['outlet'], one['published'], one['published_basis']), ('الرصيف, الجديد', '2021-05-06', 'given'))
        self.assertEqual((two['outlet'], two['published'][:10]), ('الميناء', '2022-03-03'))

    def test_a_fault_in_it_stops_the_run(self):
        manifest = self.write('list.csv', 'file,published\na.html,someday\n')
        self.says(self.isnad('read', self.write('a.html', samples.page(1)), '--to', 'articles', '--manifest', manifest), 2,
                  'list.csv:2', 'someday')


class PageToRecord(ProgramTest):
    def test_a_saved_page_is_asked_back(self):
        html = samples.page(7).decode().replace('<p>', '<p>%s</p><p>' % TEXT.splitlines()[0], 1)
        self.succeeds('read', self.write('saved.html', html), '--db', 'news.db', '--outlet', 'صحيفة الرصيف')
        rows = [json.loads(line) for line in self.succeeds('statements', '--db', 'news.db', '--json').stdout.splitlines()]
        [row] = [row for row in rows if row.get('speaker') == 'سامر الحلو' or 'سامر الحلو' in json.dumps(row, ensure_ascii=False)]
        self.assertIn('صحيفة الرصيف', json.dumps(row, ensure_ascii=False))
        self.assertIn('2022-03-08', json.dumps(row, ensure_ascii=False))

    def test_a_corrected_page_is_kept_beside_the_older_one(self):
        old, new = samples.page(7), samples.page(7).replace('</article>'.encode(), ('<p>%s</p></article>' % TEXT).encode())
        new = new.replace(b'2022-03-08T10', b'2022-03-09T10')
        url = 'https://example.org/news/7'
        for page in (old, new):
            block = samples.http(page, Content_Type='text/html')
            self.succeeds('read', self.write('crawl.warc', samples.record(block, url)), '--db', 'news.db')
        self.assertEqual(len(article_ids(self.folder / 'news.db')), 2)
        [row] = [json.loads(line) for line in self.succeeds('copies', '--db', 'news.db', '--json').stdout.splitlines()]
        older, newer = row['articles']
        self.assertEqual((older['replaced_by'], newer['replaced_by']), (newer['article']['id'], None))


class Resume(ProgramTest):
    def archive(self, name, whole):
        records = [samples.response(i) for i in range(400)]
        data = gzip.compress(b''.join(records)) if whole else samples.by_record(records)
        return self.write(name, data)

    def marks(self, db):
        if not db.exists():
            return []
        with sqlite3.connect('file:%s?mode=ro' % db, uri=True) as connection:
            return connection.execute('SELECT offset, within FROM input_mark').fetchall()

    def goes_on(self, path):
        quiet = self.folder / ('quiet_%s.db' % path.name)
        self.succeeds('read', path, '--db', quiet)
        self.assertEqual(self.marks(quiet), [])
        killed = self.folder / ('killed_%s.db' % path.name)
        child = subprocess.Popen([ISNAD, 'read', path, '--db', killed, '--quiet', '--threads', '1'])
        deadline = time.monotonic() + 60
        mark = []
        while not mark and child.poll() is None and time.monotonic() < deadline:
            time.sleep(0.05)
            try:
                mark = self.marks(killed)
            except sqlite3.OperationalError:
                pass  # it is just being made
        child.kill()
        child.wait()
        if not mark:
            self.skipTest('it was done before it could be killed')
        done = self.succeeds('read', path, '--db', killed)
        self.assertIn('going on at byte', done.stderr.decode())
        self.assertEqual(self.marks(killed), [])
        self.assertEqual(article_ids(killed), article_ids(quiet))
        self.assertEqual(content(killed), content(quiet))
        with sqlite3.connect(killed) as connection:
            self.assertEqual(connection.execute('SELECT count(*) FROM input').fetchone(), (400,))

    def test_a_member_for_each_record(self):
        self.goes_on(self.archive('a.warc.gz', False))

    def test_one_member(self):
        self.goes_on(self.archive('b.warc.gz', True))


if __name__ == '__main__':
    main()
