import { analyze } from '@shared/analysis/analyze';
import { layOut } from '@shared/layout/lay-out';
import { layoutInput } from '@shared/scene/layout-input';
import { spreadOf, time } from './measure';
import { residualNetwork } from './residual';
import type { Row } from './row';

/** What laying out a network takes: the edit that is redrawn waits for it, in a worker. */
export const layoutRows = (): readonly Row[] => [
  layoutRow(1_000, 10, { goal: 20, floor: 60 }),
  layoutRow(10_000, 3, { goal: 220, floor: 550 }),
  layoutRow(100_000, 1, { goal: 2_000, floor: 5_000 }),
];

function layoutRow(size: number, runs: number, limits: Pick<Row, 'goal' | 'floor'>): Row {
  const document = residualNetwork(size);
  const input = layoutInput({ document, analysis: analyze(document) });
  const times = time(
    () => layOut(input),
    () => undefined,
    runs,
  );
  return {
    what: `layout, ${size.toLocaleString('en')} layers`,
    unit: 'ms',
    ...spreadOf(times.map((nanoseconds) => nanoseconds / 1e6)),
    ...limits,
  };
}
