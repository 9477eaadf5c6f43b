"""Bad input never stops a run: it is named with a reason and a remedy, the other inputs are read, the exit code is 1."""
import json
import socket
import sqlite3
import subprocess
import unittest

from program import ISNAD, TEXT, ProgramTest, article, article_ids, main


class BadInput(ProgramTest):
    def reads_the_rest(self, bad, *words):
        """Reads one good article before and one after the bad input."""
        first = self.write('first.jsonl', article(id='first'))
        last = self.write('last.jsonl', article(id='last'))
        done = self.isnad('read', first, bad, last, '--to', 'jsonl', '--threads', '1')
        self.says(done, 1, *words)
        ids = [json.loads(line)['id'] for line in done.stdout.splitlines()]
        self.assertEqual([id for id in ids if id in ('first', 'last')], ['first', 'last'])
        kept = self.isnad('read', first, bad, last, '--db', 'news.db')
        self.assertEqual(kept.returncode, 1)
        self.assertLessEqual({'first', 'last'}, set(article_ids(self.folder / 'news.db')))
        return done

    def test_missing_file(self):
        self.reads_the_rest(self.folder / 'nowhere.txt', 'nowhere.txt')

    def test_not_a_file(self):
        server = socket.socket(socket.AF_UNIX)
        self.addCleanup(server.close)
        server.bind(str(self.folder / 'socket'))
        self.reads_the_rest(self.folder / 'socket', 'socket')

    def test_empty_folder(self):
        (self.folder / 'nothing').mkdir()
        self.reads_the_rest(self.folder / 'nothing', 'nothing')

    def test_empty_file(self):
        self.reads_the_rest(self.write('empty.txt', ''), 'empty.txt')

    def test_binary_file(self):
        self.reads_the_rest(self.write('image.txt', bytes(range(256)) * 64), 'image.txt')

    def test_page_without_an_article(self):
        page = self.write('page.html', '<!doctype html><html><body><a href="/">%s</a></body></html>' % TEXT)
        self.reads_the_rest(page, 'page.html')

    def test_feed_not_yet(self):
        self.reads_the_rest(self.write('feed.xml', '<?xml version="1.0"?><rss></rss>'), 'feed.xml')

    def test_json_faults_name_their_line(self):
        lines = ['{"id": "a"}', '[1]', '{"text": null}', '{"text": 7}', '{"text": "x"', '{"text": ""}',
                 article(published='yesterday').strip()]
        for number, line in enumerate(lines, 1):
            with self.subTest(line=line):
                path = self.write('lines%d.jsonl' % number, '%s\n%s' % (line, article(id='good')))
                done = self.reads_the_rest(path, '%s:1' % path.name)
                self.assertIn('"good"', done.stdout.decode())

    def test_published_that_does_not_parse_names_the_value(self):
        path = self.write('day.jsonl', article(published='31-12-2021x'))
        self.reads_the_rest(path, '31-12-2021x')

    def test_invalid_utf8_is_mended_and_said(self):
        path = self.write('broken.txt', TEXT.encode()[:40] + b'\xff\xfe\xd8' + TEXT.encode()[40:])
        done = self.isnad('read', path, '--to', 'jsonl')
        self.says(done, 0, 'broken.txt', 'UTF-8')
        self.assertIn('\ufffd', json.loads(done.stdout)['text'])

    def test_line_of_a_gigabyte(self):
        path = self.folder / 'huge.jsonl'
        with open(path, 'wb') as file:
            file.write(b'{"text": "')
            file.seek(1 << 30)
            file.write(b'"}\n' + article(id='after').encode())
        done = self.isnad('read', path, '--to', 'jsonl')
        self.says(done, 1, 'huge.jsonl:1')
        self.assertEqual(json.loads(done.stdout)['id'], 'after')
        usage = self.peak_memory('read', path, '--to', 'jsonl')
        self.assertLess(usage, 900_000, 'kB: the line is never held whole, also under sanitizers')

    def peak_memory(self, *arguments):
        measure = ('import resource, subprocess, sys; subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, '
                   'stderr=subprocess.DEVNULL); print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)')
        done = subprocess.run(['python3', '-c', measure, ISNAD, *map(str, arguments)], stdout=subprocess.PIPE,
                              check=True)
        return int(done.stdout)

    def test_all_inputs_bad(self):
        done = self.isnad('read', 'nowhere1', 'nowhere2', '--to', 'jsonl')
        self.says(done, 1, 'nowhere1', 'nowhere2')
        self.assertEqual(done.stdout, b'')


class BadRecordFile(ProgramTest):
    def refuses(self, path, *words):
        """Reading into the file and asking it both fail, and leave it as it is."""
        before = path.read_bytes() if path.is_file() else None
        good = self.write('good.jsonl', article(id='good'))
        for command in (('read', good, '--db', path), ('statements', '--db', path), ('search', '--db', path, 'x'),
                        ('dossier', '--db', path, TEXT)):
            with self.subTest(command=command[0]):
                self.says(self.isnad(*command), 1, str(path.name), *words)
        if before is not None:
            self.assertEqual(path.read_bytes(), before)

    def test_not_a_database(self):
        self.refuses(self.write('notes.txt', 'some notes, no database at all\n' * 50))

    def test_database_of_others(self):
        path = self.folder / 'theirs.db'
        with sqlite3.connect(path) as connection:
            connection.execute('CREATE TABLE recipe (name TEXT)')
        self.refuses(path)

    def test_newer_database(self):
        self.succeeds('read', self.write('a.jsonl', article(id='a')), '--db', 'news.db')
        with sqlite3.connect(self.folder / 'news.db') as connection:
            connection.execute('PRAGMA journal_mode = DELETE')
            connection.execute('PRAGMA user_version = 9999')
        self.refuses(self.folder / 'news.db', 'newer')

    def test_folder(self):
        (self.folder / 'folder.db').mkdir()
        self.refuses(self.folder / 'folder.db')

    def test_missing_record_file(self):
        done = self.isnad('statements', '--db', 'none.db')
        self.says(done, 1, 'none.db')
        self.assertFalse((self.folder / 'none.db').exists(), 'a question makes no file')

    def test_locked_database(self):
        path = self.folder / 'news.db'
        self.succeeds('read', self.write('a.jsonl', article(id='a')), '--db', path)
        holder = sqlite3.connect(path, isolation_level=None)
        self.addCleanup(holder.close)
        holder.execute('BEGIN IMMEDIATE')
        done = self.isnad('read', self.write('b.jsonl', article(id='b')), '--db', path, timeout=120)
        self.says(done, 1, 'news.db')
        self.assertIn(b'a', self.isnad('show', '--db', path, 'a').stdout, 'others may read meanwhile')
        holder.execute('ROLLBACK')
        self.succeeds('read', self.folder / 'b.jsonl', '--db', path)
        self.assertEqual(article_ids(path), ['a', 'b'])

    def test_folder_that_cannot_be_written(self):
        self.says(self.isnad('read', self.write('a.jsonl', article()), '--db', '/proc/news.db'), 1, '/proc/news.db')


class FullDisk(ProgramTest):
    def test_record_file(self):
        """A disk of 1 MB fills up in the middle: the error says so, and what was committed can be read."""
        lines = ''.join(article(TEXT * 40, id='a%04d' % i) for i in range(2000))
        self.write('many.jsonl', lines)
        script = ('mkdir disk && mount -t tmpfs -o size=1m tmpfs disk && %s read many.jsonl --db disk/news.db; '
                  'code=$?; %s statements --db disk/news.db --limit 1 --json || exit 97; exit $code' % (ISNAD, ISNAD))
        done = subprocess.run(['unshare', '-rm', 'sh', '-c', script], cwd=self.folder, capture_output=True,
                              check=False)
        self.says(done, 1, 'disk/news.db', 'no room left')

    def test_standard_output(self):
        path = self.write('a.jsonl', article())
        with open('/dev/full', 'wb') as full:
            done = self.isnad('read', path, '--to', 'jsonl', stdout=full)
        self.says(done, 1, 'standard output', 'No space left')

    def test_page(self):
        self.succeeds('read', self.write('a.jsonl', article(id='a')), '--db', 'news.db')
        done = self.isnad('dossier', '--db', 'news.db', '--html', '/dev/full/x.html', 'ميناء')
        self.says(done, 1, '/dev/full/x.html')


if __name__ == '__main__':
    main()
