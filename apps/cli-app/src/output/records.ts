import type { Sink } from '../context.ts'
import { cell } from './cell.ts'
import { painter } from './paint.ts'
import { table } from './table.ts'
import { safeJson } from './terminal-safe.ts'

type Row = Readonly<Record<string, unknown>>

/** Takes records as they come, and ends. */
export interface RecordWriter {
  write(records: readonly Row[]): Promise<void>
  end(): Promise<void>
}

/**
 * Writes records as a JSON array (one record a line, the closing bracket last: an interrupted one never looks whole), as a table
 * on a terminal, or tab-separated without heading for programs.
 */
export function recordWriter(out: Sink, columns: readonly string[], json: boolean): RecordWriter {
  if (json) return jsonWriter(out)
  return out.isTerminal ? tableWriter(out, columns) : tabWriter(out, columns)
}

function jsonWriter(out: Sink): RecordWriter {
  let isEmpty = true
  return {
    async write(records) {
      if (records.length === 0) return
      const lines = records.map((record) => safeJson(record)).join(',\n')
      await out.write(`${isEmpty ? '[\n' : ',\n'}${lines}`)
      isEmpty = false
    },
    end: () => out.write(isEmpty ? '[]\n' : '\n]\n'),
  }
}

function tabWriter(out: Sink, columns: readonly string[]): RecordWriter {
  const line = (record: Row) => `${columns.map((column) => cell(record[column])).join('\t')}\n`
  return {
    async write(records) {
      if (records.length > 0) await out.write(records.map(line).join(''))
    },
    end: () => Promise.resolve(),
  }
}

function tableWriter(out: Sink, columns: readonly string[]): RecordWriter {
  const rows: string[][] = []
  const paint = painter(out)
  return {
    write(records) {
      for (const record of records) rows.push(columns.map((column) => cell(record[column])))
      return Promise.resolve()
    },
    end: () =>
      out.write(
        table(
          columns.map((column) => column.replaceAll('_', ' ').toUpperCase()),
          rows,
          { width: out.columns, heading: (text) => paint('dim', text) },
        ),
      ),
  }
}
