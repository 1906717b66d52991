const pause = 1000;

/**
 * What a screen reader is told: at most one message a second. Of one topic only the latest is kept waiting, and it is worded when
 * its turn comes, so that typing a number says its outcome and not every step.
 */
export class Announcer {
  text = $state('');
  #waiting: Readonly<Record<string, () => string>> = {};
  #resting = false;

  say(topic: string, word: () => string): void {
    this.#waiting = { ...this.#waiting, [topic]: word };
    if (!this.#resting) this.#speak();
  }

  #speak(): void {
    const words = Object.values(this.#waiting).map((word) => word());
    this.#waiting = {};
    this.text = words.filter((text) => text !== '').join(' ');
    if (this.text === '') return;
    this.#resting = true;
    setTimeout(() => {
      this.#resting = false;
      this.#speak();
    }, pause);
  }
}
