// The MCP server as an assistant's client sees it: node client_test.mjs PROGRAM RECORD
import assert from 'node:assert/strict'
import test from 'node:test'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'

const [program, record] = process.env.ISNAD_MCP.split('\n')

test('a real client lists the tools, asks them and gets the evidence', async () => {
  const client = new Client({ name: 'isnad-test', version: '1' })
  await client.connect(new StdioClientTransport({ command: program, args: ['mcp', '--db', record] }))
  try {
    assert.equal(client.getServerVersion().name, 'isnad')
    const { tools } = await client.listTools()
    assert.deepEqual(tools.map((tool) => tool.name).sort(), ['disputes', 'dossier', 'evidence', 'search', 'statements'])
    const denied = await client.callTool({ name: 'statements', arguments: { stance: 'deny', limit: 1 } })
    const [row] = denied.structuredContent.items
    const shown = await client.callTool({ name: 'evidence', arguments: { cell: `${row.article.id}/${row.statement.id}` } })
    assert.ok(shown.structuredContent.sentence.includes(row.cue_words))
    const wrong = await client.callTool({ name: 'statements', arguments: { stance: 'shout' } })
    assert.equal(wrong.isError, true)
    await assert.rejects(client.callTool({ name: 'fly', arguments: {} }))
  } finally {
    await client.close()
  }
})
