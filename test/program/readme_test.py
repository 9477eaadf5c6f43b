"""The README tells the truth: its quickstart commands run, and give what it shows.

A block that begins with ```console holds lines of input (`$ isnad ...`) and what they print, whole; standard error is not
shown. `readme_test.py --update` writes what the program prints now into the documents: read the difference before it is kept.
"""
import os
import re
import subprocess
import sys

from program import ISNAD, ROOT, ProgramTest, main


DOCUMENTS = ('README.md', 'doc/tour.md')
BLOCK = re.compile(r'^```console\n(.*?)^```', re.MULTILINE | re.DOTALL)


def sessions(block):
    """[(command, output), ...] of the inside of a console block, in order."""
    for part in re.split(r'^\$ ', block, flags=re.MULTILINE)[1:]:
        command, _, output = part.partition('\n')
        yield command, output


class Documents(ProgramTest):
    def setUp(self):
        super().setUp()
        os.symlink(ISNAD, self.folder / 'isnad')
        self.environment = {key: value for key, value in os.environ.items()
                            if key not in ('LC_ALL', 'LC_MESSAGES', 'LANG', 'COLUMNS')}
        self.environment['PATH'] = '%s:%s' % (self.folder, os.environ['PATH'])

    def output(self, command):
        done = subprocess.run(['bash', '-c', command], cwd=self.folder, env=self.environment, capture_output=True,
                              check=False)
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        return done.stdout.decode()

    def check(self, name):
        text = (ROOT / name).read_text(encoding='utf-8')
        commands = [pair for block in BLOCK.findall(text) for pair in sessions(block)]
        self.assertTrue(commands, name)
        for command, output in commands:
            with self.subTest(document=name, command=command):
                self.assertEqual(self.output(command), output)

    def test_readme(self):
        self.check('README.md')

    def test_tour(self):
        self.check('doc/tour.md')

    def update(self, name):
        def rewrite(match):
            lines = ['$ %s\n%s' % (command, self.output(command)) for command, _ in sessions(match[1])]
            return '```console\n%s```' % ''.join(lines)
        path = ROOT / name
        path.write_text(BLOCK.sub(rewrite, path.read_text(encoding='utf-8')), encoding='utf-8')


def update():
    for name in DOCUMENTS:
        case = Documents('update')
        case.setUp()
        case.update(name)
        case.doCleanups()


if __name__ == '__main__':
    if sys.argv[1:] == ['--update']:
        update()
    else:
        main()
