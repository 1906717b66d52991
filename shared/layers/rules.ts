/**
 * Whose rules a layer follows. A rule set says which defaults hold and what is refused. Once released it never
 * changes: a framework's new default is a new rule set.
 *
 * `lesson` is Keras with three differences: zero padding ("same") by default, a dense layer flattens its input,
 * and a convolution may follow a dense layer. Where channels come first, its layers look for them there; those of Keras take
 * the last axis unless told otherwise.
 *
 * `pytorch` is `torch.nn`: its defaults, its refusals, and its weights by its own names and in its own order of axes.
 */
export type Rules = 'lesson' | 'keras' | 'pytorch';

export const ruleSets: readonly Rules[] = ['lesson', 'keras', 'pytorch'];

export const rulesLabel: Readonly<Record<Rules, string>> = { lesson: 'Lesson', keras: 'Keras', pytorch: 'PyTorch' };

/** A default that is the same under every rule set, or one for each. */
export type ByRules<T> = T | Readonly<Record<Rules, T>>;

export const byRules = <const T>(values: Readonly<Record<Rules, T>>): Readonly<Record<Rules, T>> => values;
