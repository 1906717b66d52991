import { formatCount, formatShape } from '../format-number';
import { rulesLabel } from '../layers/rules';
import type { Disagreement, Verdict } from './rule-comparison';

/** `Keras 6,272, PyTorch 6,400: PyTorch keeps two bias vectors` */
export function disagreementText({ verdicts, about, reason }: Disagreement): string {
  const numbers = verdicts.map((verdict) => `${rulesLabel[verdict.rules]} ${number(verdict, about)}`).join(', ');
  return reason === undefined ? numbers : `${numbers}: ${reason}`;
}

function number({ learnable, parameters, output }: Verdict, about: Disagreement['about']): string {
  switch (about) {
    case 'learnable':
      return formatCount(learnable);
    case 'shape':
      return output ? formatShape(output) : 'unknown';
    case 'parameters':
      return `${formatCount(parameters)} parameters`;
  }
}
