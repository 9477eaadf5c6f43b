"""`isnad mcp` with a real client of the protocol, from npm (test/mcp)."""
import os
import subprocess
import unittest

from program import EXAMPLES, ISNAD, ROOT, ProgramTest, main

CLIENT = ROOT / 'test' / 'mcp'


class McpClient(ProgramTest):
    def test_a_real_client(self):
        if not (CLIENT / 'node_modules' / '.package-lock.json').exists():
            subprocess.run(['npm', 'ci', '--no-audit', '--no-fund'], cwd=CLIENT, check=True, timeout=300, capture_output=True)
        self.succeeds('read', *EXAMPLES, '--db', 'news.db')
        done = subprocess.run(['node', '--test', 'client_test.mjs'], cwd=CLIENT, capture_output=True, timeout=120, check=False,
                              env=dict(os.environ, ISNAD_MCP='%s\n%s' % (ISNAD, self.folder / 'news.db')))
        self.assertEqual(done.returncode, 0, done.stdout.decode() + done.stderr.decode())
        self.assertIn(b'pass 1', done.stdout)


if __name__ == '__main__':
    main()
