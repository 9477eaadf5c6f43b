"""The same bytes out with any number of threads, whatever the order in which they finish, and in every run."""
import unittest

from program import EXAMPLES, TEXT, ProgramTest, article, article_ids, content, main


class Parallel(ProgramTest):
    def inputs(self):
        """Our examples, and articles of very different length with bad lines between them."""
        lines = []
        for i in range(300):
            lines.append(article(TEXT * (1 + i * 7919 % 40), id='made-%03d' % i, published='2022-01-%02d' % (1 + i % 28)))
            if i % 50 == 7:
                lines.append('{"text": %d}\n' % i)
        return [*EXAMPLES, self.write('made.jsonl', ''.join(lines))]

    def test_same_output(self):
        inputs = self.inputs()
        one = self.isnad('read', *inputs, '--to', 'jsonl', '--threads', '1')
        self.assertEqual(one.returncode, 1)
        self.assertEqual(one.stdout.count(b'\n') >= 300, True)
        for threads in (2, 2, 5):
            many = self.isnad('read', *inputs, '--to', 'jsonl', '--threads', threads)
            self.assertEqual(many.stdout, one.stdout)
            self.assertEqual(many.stderr, one.stderr)

    def test_same_record_file(self):
        inputs = self.inputs()
        for threads in (1, 2):
            self.assertEqual(self.isnad('read', *inputs, '--db', 'news%d.db' % threads, '--threads', threads).returncode, 1)
        self.assertEqual(article_ids(self.folder / 'news1.db'), article_ids(self.folder / 'news2.db'))
        self.assertEqual(content(self.folder / 'news1.db'), content(self.folder / 'news2.db'))


if __name__ == '__main__':
    main()
