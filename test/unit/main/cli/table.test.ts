import { expect, test } from 'vitest';
import { tableLines } from '../../../../main/cli/table';

const columns = [{ heading: 'Name' }, { heading: 'Count', numbers: true }, { heading: 'Note' }] as const;

test('numbers stand to the right, and wide characters are counted as the terminal draws them', () => {
  const { head, body, foot } = tableLines(
    columns,
    [
      ['层', '5', 'x'],
      ['dense_1', '2,402', ''],
    ],
    [['Total', '2,407', '']],
  );
  expect([...head, ...body, ...foot]).toEqual([
    'Name     Count  Note',
    '─'.repeat('Name     Count  Note'.length),
    '层           5  x',
    'dense_1  2,402',
    '─'.repeat('Name     Count  Note'.length),
    'Total    2,407',
  ]);
});

test('a column of nothing is left out', () => {
  const { head, body, foot } = tableLines(columns, [['a', '1', '']], []);
  expect([...head, ...body, ...foot]).toEqual(['Name  Count', '─'.repeat(11), 'a         1', '─'.repeat(11)]);
});

test('a table without rows', () => {
  expect(tableLines(columns, [], [['Total', '0', '']]).body).toEqual([]);
});
