import type { LayerAnalysis } from '@shared/analysis/analysis';
import type { Document } from '@shared/document/document';
import { wiringOf } from '@shared/document/wiring';
import type { Expression, Source, Step } from '@shared/layers/derivation';
import type { Lit } from '../project/lit';

/** What to light for a line of a derivation: where its first number comes from. */
export function litBy(step: Step | undefined, { id }: LayerAnalysis, document: Document): Lit | undefined {
  const source = step && firstSource(step.expression);
  switch (source?.from) {
    case 'setting':
      return { what: 'setting', layer: id, setting: source.setting };
    case 'axis': {
      const connection = wiringOf(document).into(id)[source.input];
      return connection && { what: 'connection', connection: connection.id };
    }
    default:
      return undefined;
  }
}

/** True where a number of the line comes from what is lit: the tensor of a connection, or a setting. */
export function isLitBy(step: Step, { id }: LayerAnalysis, document: Document, lit: Lit | undefined): boolean {
  const input =
    lit?.what === 'connection'
      ? wiringOf(document)
          .into(id)
          .findIndex((wire) => wire.id === lit.connection)
      : -1;
  return sourcesOf(step.expression).some((source) => {
    if (source.from === 'axis') return source.input === input;
    return source.from === 'setting' && lit?.what === 'setting' && lit.layer === id && lit.setting === source.setting;
  });
}

/** Where the numbers that stand in the expression itself come from; other lines have their own. */
function sourcesOf(expression: Expression): readonly Source[] {
  if (expression.op === 'number') return [expression.source];
  return expression.op === 'step' ? [] : expression.of.flatMap(sourcesOf);
}

/** The source of the first number that does not come from the rule itself. */
function firstSource(expression: Expression): Source | undefined {
  switch (expression.op) {
    case 'number':
      return expression.source.from === 'rule' ? undefined : expression.source;
    case 'step':
      return firstSource(expression.step.expression);
    default:
      return expression.of.map(firstSource).find((source) => source !== undefined);
  }
}
