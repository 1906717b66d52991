import type { TestCase, TestModule } from 'vitest/node';
import type { Reporter } from 'vitest/reporters';
import type { Outcome } from './table';
import { tableText } from './table';

/** Says what the reference tests came to: file by file, and class by class where nothing else was run. */
export default class ReferenceReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const judged = modules.filter(({ moduleId }) => moduleId.includes('/test/reference/'));
    const outcomes = judged.flatMap(({ children }) => [...children.allTests()].map(outcomeOf));
    if (outcomes.length === 0) return;
    console.log(`\nReference cases\n${tableText(outcomes, { classes: judged.length === modules.length })}\n`);
  }
}

/** `file > class > case`; a file that is not there has no classes. */
function outcomeOf(test: TestCase): Outcome {
  const [file = '', className = ''] = test.fullName.split(' > ');
  const result = test.result();
  const reason = result.state === 'skipped' ? (result.note ?? 'not run') : undefined;
  return { file, className: test.parent.type === 'suite' ? className : '', state: stateOf(test), reason };
}

function stateOf(test: TestCase): Outcome['state'] {
  const { state } = test.result();
  if (state !== 'passed') return state === 'failed' ? 'wrong' : 'left out';
  return test.name.endsWith('is refused') ? 'refused rightly' : 'right';
}
