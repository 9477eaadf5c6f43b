"""What the program prints is valid against doc/record.schema.json, says a validator that is not ours; its spans are sound."""
import json
import subprocess
import unittest

from program import EXAMPLES, ROOT, TEXT, ProgramTest, article, main


class Schema(ProgramTest):
    def records(self):
        odd = self.write('odd.jsonl', article(TEXT, title='"\\\t\u202e', url='https://example.org/?a=1&b', byline='س')
                         + article('قال.') + article('.') + article('\u0000 x \U0001f600 قال إن 5% "' * 3))
        done = self.succeeds('read', *EXAMPLES, odd, '--to', 'jsonl')
        path = self.write('records.jsonl', done.stdout)
        return path, [json.loads(line) for line in done.stdout.decode().splitlines()]

    def test_valid(self):
        path, records = self.records()
        self.assertGreaterEqual(len(records), len(EXAMPLES) + 4)
        done = subprocess.run(['/usr/bin/python3', ROOT / 'test' / 'schema_test.py', path], capture_output=True,
                              check=False)
        self.assertEqual((done.returncode, done.stdout), (0, b''), done.stderr.decode())

    def test_spans_lie_in_the_text(self):
        for record in self.records()[1]:
            size = len(record['text'])
            for layer in ('times', 'quantities', 'events'):
                for cell in record[layer]:
                    begin, end = cell.get('span') or cell['trigger']['span']
                    self.assertTrue(0 <= begin < end <= size, (record['id'], cell))
            for cell in record['statements']:
                for begin, end in [cell['cue']['span'], *cell['content']]:
                    self.assertTrue(0 <= begin < end <= size, (record['id'], cell))

    def test_text_is_untouched(self):
        text = '  نص\tفيه  مسافات \r\n\r\nوقال "شيئا".  '
        done = self.succeeds('read', '-', '--to', 'jsonl', stdin=article(text))
        self.assertEqual(json.loads(done.stdout)['text'], text)


if __name__ == '__main__':
    main()
