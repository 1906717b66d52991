/** The greatest number that divides both (Euclid). */
export function greatestDivisor(a: number, b: number): number {
  let [greatest, rest] = [a, b];
  while (rest > 0) [greatest, rest] = [rest, greatest % rest];
  return greatest;
}

/** The divisor of a number that is nearest to a wished one; the smaller of two. */
export function nearestDivisor(number: number, wished: number): number {
  const distance = (divisor: number): number => Math.abs(divisor - wished);
  return divisors(number).reduce((best, next) => (distance(next) < distance(best) ? next : best));
}

/** All divisors of a number, in order. They come in pairs. */
function divisors(number: number): readonly number[] {
  const found: number[] = [];
  for (let d = 1; d * d <= number; d++) if (number % d === 0) found.push(d, number / d);
  return found.sort((left, right) => left - right);
}
