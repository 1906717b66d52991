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
