"""The habits of a good program: exit codes, help whose examples are true, silence, pipes."""
import json
import os
import pty
import re
import subprocess
import unittest

from program import ISNAD, ProgramTest, article, main

COMMANDS = ('read', 'show', 'why', 'search', 'statements', 'times', 'quantities', 'events',
            'commitments', 'figures', 'copies', 'stories', 'promises', 'silences', 'wording', 'dossier', 'check')


def examples(help_text):
    return re.findall(r'^  (isnad .*)$', help_text, re.MULTILINE)


class Usage(ProgramTest):
    def test_help_lists_the_commands(self):
        text = self.succeeds('--help').stdout.decode()
        for command in COMMANDS:
            self.assertRegex(text, r'\n  %s +[A-Z]' % command)

    def test_examples_of_help_are_true(self):
        """Every line that help gives as an example runs, in this order, without a word on standard error."""
        lines = examples(self.succeeds('--help').stdout.decode())
        for command in COMMANDS:
            own = examples(self.succeeds(command, '--help').stdout.decode())
            self.assertTrue(own, command)
            lines += own
        self.assertGreaterEqual(len(lines), 12)
        os.symlink(ISNAD, self.folder / 'isnad')
        environment = {**os.environ, 'PATH': '%s:%s' % (self.folder, os.environ['PATH'])}
        for line in lines:
            with self.subTest(example=line):
                done = subprocess.run(['bash', '-c', line], cwd=self.folder, env=environment, capture_output=True,
                                      check=False)
                self.assertEqual(done.returncode, 0, done.stderr.decode())
                if '>' not in line and ' read ' not in line and '--html' not in line:
                    self.assertTrue(done.stdout, 'an example shows something')

    def test_version(self):
        self.assertRegex(self.succeeds('--version').stdout.decode(), r'^isnad \d+\.\d+\.\d+\n$')

    def test_wrong_usage(self):
        path = self.write('a.jsonl', article())
        for line in ([], ['nothing'], ['read'], ['read', path, '--to', 'xml'], ['read', path, '--threads', '0'],
                     ['read', path, '--threads', 'x'], ['read', path, '--published', 'soon', '--to', 'jsonl'],
                     ['statements', '--stance', 'lie'], ['statements', '--since', '2021-13-01'],
                     ['times', '--by', 'x'], ['show'], ['why', 'x'], ['dossier'], ['search'], ['--no-such'],
                     ['dossier', 'x', '--json', '--html', 'x.html']):
            with self.subTest(line=line):
                done = self.isnad(*line)
                self.says(done, 2)
                self.assertTrue(done.stderr)
                self.assertEqual(done.stdout, b'')

    def test_a_question_without_a_subject(self):
        self.succeeds('read', self.write('a.jsonl', article(id='a')), '--db', 'news.db')
        self.says(self.isnad('dossier', '--db', 'news.db', 'من قال ماذا؟'), 2)

    def test_missing_article_and_cell(self):
        self.succeeds('read', self.write('a.jsonl', article(id='a')), '--db', 'news.db')
        self.says(self.isnad('show', '--db', 'news.db', 'nobody'), 1, 'nobody')
        self.says(self.isnad('why', '--db', 'news.db', 'a/s99'), 1, 's99')

    def test_default_record_file(self):
        done = self.succeeds('read', self.write('a.jsonl', article(id='a')))
        self.assertIn('isnad.db', done.stderr.decode())
        self.assertTrue((self.folder / 'isnad.db').is_file())
        self.assertIn(b'a', self.succeeds('show', 'a').stdout)

    def test_quiet_tells_errors_only(self):
        path = self.write('a.jsonl', article(id='a'))
        self.assertEqual(self.succeeds('read', path, '--quiet').stderr, b'')
        self.assertEqual(self.succeeds('--quiet', 'read', path).stderr, b'')
        self.says(self.isnad('read', 'nowhere', '-q', '--to', 'jsonl'), 1, 'nowhere')

    def test_standard_input(self):
        done = self.succeeds('read', '-', '--to', 'jsonl', stdin=article(id='in') + article(id='two'))
        self.assertEqual([json.loads(line)['id'] for line in done.stdout.splitlines()], ['in', 'two'])

    def test_given_publication_and_outlet(self):
        done = self.succeeds('read', '-', '--to', 'jsonl', '--published', '2022-01-05', '--outlet', 'المرفأ',
                             stdin=article())
        document = json.loads(done.stdout)['document']
        self.assertEqual(document['published']['value'], '2022-01-05')
        self.assertEqual(document['published']['basis'], 'given')
        self.assertEqual(document['outlet'], 'المرفأ')

    def test_closed_pipe_is_silent(self):
        path = self.write('many.jsonl', article() * 2000)
        line = '"%s" read "%s" --to jsonl | head -1 | wc -l; exit ${PIPESTATUS[0]}' % (ISNAD, path)
        done = subprocess.run(['bash', '-c', line], capture_output=True, check=False)
        self.assertEqual((done.returncode, done.stdout.strip(), done.stderr), (0, b'1', b''))

    def test_edited_data(self):
        done = self.succeeds('--data', 'data/ar', 'read', '-', '--to', 'jsonl', stdin=article(id='x'))
        plain = self.succeeds('read', '-', '--to', 'jsonl', stdin=article(id='x'))
        self.assertEqual(done.stdout, plain.stdout)
        self.says(self.isnad('--data', 'nowhere', 'read', '-', '--to', 'jsonl', stdin=article()), 1, 'nowhere')

    def on_terminal(self, *arguments, env=None):
        """What the program writes to a terminal of 60 columns."""
        main_end, program_end = pty.openpty()
        variables = {**os.environ, 'TERM': 'xterm', 'COLUMNS': '60', **(env or {})}
        child = subprocess.Popen([ISNAD, *arguments], stdout=program_end, stderr=program_end, cwd=self.folder,
                                 env=variables)
        os.close(program_end)
        out = b''
        while True:
            try:
                piece = os.read(main_end, 65536)
            except OSError:
                break
            if not piece:
                break
            out += piece
        os.close(main_end)
        self.assertEqual(child.wait(), 0)
        return out.decode()

    def test_colour_and_progress_on_a_terminal_only(self):
        path = self.write('many.jsonl', ''.join(article(id='a%d' % i) for i in range(3000)))
        shown = self.on_terminal('read', str(path), '--db', 'news.db', '--threads', '1')
        self.assertIn('MB/s', shown)
        self.assertIn('\x1b[1m', self.on_terminal('statements', '--db', 'news.db', '--limit', '1'))
        self.assertNotIn('\x1b[', self.on_terminal('statements', '--db', 'news.db', '--limit', '1',
                                                   env={'NO_COLOR': '1'}))
        self.assertNotIn('\x1b[', self.succeeds('statements', '--db', 'news.db', '--limit', '1').stdout.decode())

    def test_rows_as_json(self):
        self.succeeds('read', self.write('a.jsonl', article(id='a', outlet='المرفأ')), '--db', 'news.db')
        for command, layer in (('statements', 'statement'), ('times', 'time'), ('quantities', 'quantity')):
            with self.subTest(command=command):
                lines = self.succeeds(command, '--db', 'news.db', '--json').stdout.decode().splitlines()
                self.assertTrue(lines)
                row = json.loads(lines[0])
                self.assertEqual(row['article']['id'], 'a')
                self.assertIn('span', json.dumps(row[layer]))
                self.assertEqual(self.succeeds(command, '--db', 'news.db', '--json', '--outlet', 'غيره').stdout, b'')

    def test_events_and_commitments_as_rows(self):
        text = 'قال وزير الداخلية إن الشرطة اعتقلت 12 مهربا في طرابلس. وتعهد الوزير بإغلاق المعبر بحلول 30 أبريل 2022.'
        self.succeeds('read', self.write('e.jsonl', article(id='e', text=text, published='2022-02-01')), '--db', 'news.db')
        event = json.loads(self.succeeds('events', '--db', 'news.db', '--json', '--type', 'COERCE',
                                         '--status', 'happened', '--about', 'مهربا').stdout)
        self.assertEqual(event['actor_names'], ['الشرطة'])
        self.assertEqual(event['place_names'], ['طرابلس'])
        self.assertEqual(event['event']['statement'], 's1')
        self.assertEqual(self.succeeds('events', '--db', 'news.db', '--status', 'denied').stdout, b'')
        promise = json.loads(self.succeeds('commitments', '--db', 'news.db', '--json', '--strength', 'promise').stdout)
        self.assertEqual(promise['due'], '2022-04-30')
        self.assertEqual(self.succeeds('commitments', '--db', 'news.db', '--since', '2022-05-01').stdout, b'')
        figure = json.loads(self.succeeds('figures', '--db', 'news.db', '--json').stdout)
        self.assertEqual(figure['event_words'], 'اعتقلت')
        self.assertIn('event verb', self.succeeds('why', '--db', 'news.db', 'e/v1').stdout.decode())
        self.assertIn('undertake', self.succeeds('why', '--db', 'news.db', 'e/c1').stdout.decode())

    def test_filters(self):
        self.succeeds('read', self.write('a.jsonl', article(id='a', published='2022-02-01')), '--db', 'news.db')
        rows = self.succeeds('statements', '--db', 'news.db', '--json', '--by', 'الحلو', '--about', 'سفينة',
                             '--stance', 'confirm', '--since', '2022-02-01', '--until', '2022-02-01')
        row = json.loads(rows.stdout)
        self.assertEqual(row['statement']['id'], 's1')
        self.assertIn('12 سفينة', row['content_words'][0])
        self.assertEqual(self.succeeds('statements', '--db', 'news.db', '--since', '2022-02-02').stdout, b'')


if __name__ == '__main__':
    main()
