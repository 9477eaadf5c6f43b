"""Runs the program for the tests of this folder: the program is $ISNAD, the repository $ISNAD_ROOT (set by ctest)."""
import json
import os
import pathlib
import shutil
import sqlite3
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(os.environ.get('ISNAD_ROOT', pathlib.Path(__file__).resolve().parents[2]))
ISNAD = os.environ.get('ISNAD', str(ROOT / 'build' / 'dev' / 'isnad'))
EXAMPLES = sorted(str(path) for path in (ROOT / 'examples').iterdir() if path.suffix in ('.txt', '.jsonl'))

# Two sentences of our own with a statement, a time and a figure in them.
TEXT = ('أكد مدير الميناء سامر الحلو أن 12 سفينة سترسو على الرصيف الجديد قبل 3 آذار 2022.\n'
        'وأضاف الحلو أن العمل بدأ عام 2019.\n')


def run(*arguments, stdin=None, env=None, cwd=None, timeout=300, stdout=subprocess.PIPE):
    """The finished process; output as text. The environment speaks English and has no width of its own."""
    variables = {key: value for key, value in os.environ.items()
                 if key not in ('LC_ALL', 'LC_MESSAGES', 'LANG', 'COLUMNS', 'NO_COLOR')}
    variables.update(env or {})
    if isinstance(stdin, str):
        stdin = stdin.encode()
    return subprocess.run([ISNAD, *map(str, arguments)], input=stdin, stdout=stdout, stderr=subprocess.PIPE,
                          env=variables, cwd=cwd, timeout=timeout, check=False)


def article(text=TEXT, **fields):
    return json.dumps({**fields, 'text': text}, ensure_ascii=False) + '\n'


def article_ids(db):
    with sqlite3.connect('file:%s?mode=ro' % db, uri=True) as connection:
        return [row[0] for row in connection.execute('SELECT id FROM article ORDER BY id')]


def content(db):
    """All that is kept, as the program itself prints it, in order of id."""
    return run('show', '--db', db, '--json', *article_ids(db)).stdout.splitlines()


class ProgramTest(unittest.TestCase):
    """A test with a folder of its own, where the repository's examples and data are in reach."""

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix='isnad-'))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        for name in ('examples', 'data'):
            (self.folder / name).symlink_to(ROOT / name)

    def write(self, name, data):
        path = self.folder / name
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        return path

    def isnad(self, *arguments, **options):
        return run(*arguments, cwd=self.folder, **options)

    def succeeds(self, *arguments, **options):
        done = self.isnad(*arguments, **options)
        self.assertEqual(done.returncode, 0, (arguments, done.stderr.decode()))
        return done

    def says(self, done, code, *words):
        """The exit code, and words that standard error must hold."""
        error = done.stderr.decode()
        self.assertEqual(done.returncode, code, error)
        for word in words:
            self.assertIn(word, error)
        for line in error.splitlines():
            self.assertLess(len(line), 1200, 'a message of one readable line')


def main():
    unittest.main(verbosity=1)
