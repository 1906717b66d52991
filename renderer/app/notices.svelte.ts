import type { Fault } from '@shared/ipc';
import type { Problem } from '@shared/result';

/** Something that went wrong and changed nothing, shown until it is dismissed. */
export interface Notice extends Fault {
  readonly id: number;
  /** It refuses what was just asked for, and means nothing once something else is done. */
  readonly passes: boolean;
}

/** The notices on show, oldest first. One that is there already is not shown twice. */
export class Notices {
  list = $state.raw<readonly Notice[]>([]);
  #given = 0;

  add({ code, message, expected, received, remedy }: Fault, passes = false): void {
    const others = this.list.filter((notice) => notice.code !== code || notice.message !== message);
    this.list = [...others, { id: this.#given++, passes, code, message, expected, received, remedy }];
  }

  explain(problem: Problem): void {
    this.add({ code: problem.code, ...problem.text() });
  }

  /** Says why what was asked for is not done. It goes as soon as something else is. */
  refuse(problem: Problem): void {
    this.add({ code: problem.code, ...problem.text() }, true);
  }

  /** Something else was done. */
  pass(): void {
    if (this.list.some(({ passes }) => passes)) this.list = this.list.filter(({ passes }) => !passes);
  }

  dismissAll(): void {
    this.list = [];
  }

  dismiss(id: number): void {
    this.list = this.list.filter((notice) => notice.id !== id);
  }
}
