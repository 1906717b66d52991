import { shownAnalysis, shownSource } from '@shared/editor/shown';
import type { EditorState } from '@shared/editor/state';
import { summaryRow } from '@shared/scene/summary-row';

const headings = ['#', 'Layer', 'Kind', 'Settings', 'Input', 'Output', 'Weights', 'Biases', 'Learnable', 'Share'];

/** The summary as text with tabs, which spreadsheets and word processors paste as a table. */
export function tableText(state: EditorState): string {
  const network = shownAnalysis(state);
  const layers = network?.order.flatMap((id) => network.layers.get(id) ?? []) ?? [];
  const rows = layers.map((layer, index) => {
    const row = summaryRow(layer, shownSource(state));
    const { name, kind, settings, input, output, weights, biases, learnable, shareText } = row;
    return [String(index + 1), name, kind, settings, input, output, weights, biases, learnable, shareText];
  });
  return [headings, ...rows].map((row) => row.join('\t')).join('\n');
}
