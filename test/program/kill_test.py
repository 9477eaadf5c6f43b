"""kill -9 at a random moment of a read, twenty times, then read again: the same content as an undisturbed read."""
import random
import subprocess
import time
import unittest

from program import EXAMPLES, ISNAD, TEXT, ProgramTest, article, article_ids, content, main

ROUNDS = 20


class Kill(ProgramTest):
    def inputs(self):
        lines = [article(TEXT * (1 + i % 9), id='a%04d' % i, published='2022-01-%02d' % (1 + i % 28)) for i in range(1500)]
        return [*EXAMPLES, self.write('many.jsonl', ''.join(lines))]

    def test_killed_reads(self):
        inputs = list(map(str, self.inputs()))
        quiet = self.folder / 'quiet.db'
        begun = time.monotonic()
        self.succeeds('read', *inputs, '--db', quiet)
        whole = time.monotonic() - begun
        expected = content(quiet)
        self.assertGreater(len(expected), 1500)

        chance = random.Random(20211231)
        killed = self.folder / 'killed.db'
        partly = 0
        for _ in range(ROUNDS):
            child = subprocess.Popen([ISNAD, 'read', *inputs, '--db', killed, '--quiet'])
            time.sleep(chance.random() * whole)
            partly += child.poll() is None
            child.kill()
            child.wait()
            if killed.exists() and chance.random() < 0.2:
                for path in self.folder.glob('killed.db*'):
                    path.unlink()  # begin anew now and then, or all later rounds find everything done
        self.assertGreater(partly, 5, 'most rounds must be cut short')
        self.succeeds('read', *inputs, '--db', killed)
        self.assertEqual(article_ids(killed), article_ids(quiet))
        self.assertEqual(content(killed), expected)


if __name__ == '__main__':
    main()
