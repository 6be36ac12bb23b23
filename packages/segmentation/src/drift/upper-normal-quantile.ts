/** Above it lies this part of the normal distribution; good to 0.0005 (Abramowitz and Stegun, 26.2.23). */
export function upperNormalQuantile(part: number): number {
  const t = Math.sqrt(-2 * Math.log(part));
  const above = 2.515_517 + 0.802_853 * t + 0.010_328 * t * t;
  return t - above / (1 + 1.432_788 * t + 0.189_269 * t * t + 0.001_308 * t ** 3);
}
