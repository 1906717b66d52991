import type { Severity } from '../result';
import type { CardContent } from './card-content';
import { glyphSize, signMarks } from './glyphs';
import { group, types, widthOf, write } from './marks';
import type { Mark } from './scene';

/** What may stand in the top right corner of a card: a sign for a problem, a lock, how often a block is repeated. */
interface Badge {
  readonly width: number;
  readonly draw: () => readonly Mark[];
}

const badge = { inset: 8, height: 18, gap: 4, padding: 6, radius: 5, baseline: 13 } as const;
const signScale = 0.75;

/** The badges of a card of some width, from the right. */
export function drawBadges(content: CardContent, width: number): readonly Mark[] {
  let right = width - badge.inset;
  return badgesOf(content).map(({ width: own, draw }) => {
    const marks = group(right - own, badge.inset, 1, draw());
    right -= own + badge.gap;
    return marks;
  });
}

/** The room that they take from the name. */
export const badgesWidth = (content: CardContent): number =>
  badgesOf(content).reduce((sum, { width }) => sum + width + badge.gap, 0);

function badgesOf({ severity, isFrozen, badge: repeats }: CardContent): readonly Badge[] {
  const sign: Badge[] = severity ? [{ width: badge.height, draw: () => drawSeverity(severity) }] : [];
  const lock: Badge[] = isFrozen
    ? [{ width: glyphSize, draw: () => [group(0, 1, 1, signMarks('frozen', 'ink-3'))] }]
    : [];
  const width = widthOf(repeats, types.badge) + 2 * badge.padding;
  const times: Badge[] = repeats === '' ? [] : [{ width, draw: () => drawRepeats(repeats, width) }];
  return [...sign, ...lock, ...times];
}

function drawSeverity(severity: Severity): readonly Mark[] {
  const middle = badge.height / 2;
  const circle = { type: 'circle', x: middle, y: middle } as const;
  const inset = middle - (glyphSize * signScale) / 2;
  if (severity === 'error') {
    const sign = signMarks('problem', 'ink-inverse');
    return [{ ...circle, radius: middle, fill: 'danger' }, group(inset, inset, signScale, sign)];
  }
  const sign = signMarks(severity === 'advice' ? 'advice' : 'problem', 'warn');
  const ground: Mark = { ...circle, radius: middle - 0.5, fill: 'warn-tint', stroke: 'warn', strokeWidth: 1 };
  return [ground, group(inset, inset, signScale, sign)];
}

const drawRepeats = (text: string, width: number): readonly Mark[] => [
  { type: 'rect', x: 0, y: 0, width, height: badge.height, radius: badge.radius, fill: 'sunken' },
  write(text, types.badge, width / 2, badge.baseline, 'middle'),
];
