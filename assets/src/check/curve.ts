/**
 * Ed25519 (RFC 8032) for browsers that do not bring it along: proving only, nothing secret is held
 * here, so nothing is lost by taking a different time for different numbers.
 */

const P = 2n ** 255n - 19n;
/** Order of the base point. */
const L = 2n ** 252n + 27742317777372353535851937790883648493n;
const D = mod(-121665n * inverse(121666n));
const ROOT_OF_MINUS_ONE = power(2n, (P - 1n) / 4n);

/** Extended coordinates: x = X/Z, y = Y/Z, T = XY/Z. */
type Point = readonly [X: bigint, Y: bigint, Z: bigint, T: bigint];

const ZERO: Point = [0n, 1n, 1n, 0n];
const BASE = unpack(pack(mod(4n * inverse(5n)))) as Point;

/** Whether the signature over the message is that of the public key. */
export async function provedByHand(key: Uint8Array, message: Uint8Array, signature: Uint8Array): Promise<boolean> {
  if (key.length !== 32 || signature.length !== 64) return false;
  const commitment = signature.subarray(0, 32);
  const s = number(signature.subarray(32));
  const [a, r] = [unpack(key), unpack(commitment)];
  if (s >= L || !a || !r) return false;
  const hash = await crypto.subtle.digest("SHA-512", join(commitment, key, message));
  const k = number(new Uint8Array(hash)) % L;
  return same(times(s, BASE), add(r, times(k, a)));
}

function mod(n: bigint): bigint {
  const rest = n % P;
  return rest < 0n ? rest + P : rest;
}

function power(base: bigint, exponent: bigint): bigint {
  let [result, square] = [1n, mod(base)];
  for (let left = exponent; left > 0n; left >>= 1n) {
    if (left & 1n) result = mod(result * square);
    square = mod(square * square);
  }
  return result;
}

function inverse(n: bigint): bigint {
  return power(n, P - 2n);
}

function add([x1, y1, z1, t1]: Point, [x2, y2, z2, t2]: Point): Point {
  const a = mod((y1 - x1) * (y2 - x2));
  const b = mod((y1 + x1) * (y2 + x2));
  const c = mod(2n * D * t1 * t2);
  const d = mod(2n * z1 * z2);
  const [e, f, g, h] = [b - a, d - c, d + c, b + a];
  return [mod(e * f), mod(g * h), mod(f * g), mod(e * h)];
}

function times(n: bigint, point: Point): Point {
  let [sum, doubled] = [ZERO, point];
  for (let left = n; left > 0n; left >>= 1n) {
    if (left & 1n) sum = add(sum, doubled);
    doubled = add(doubled, doubled);
  }
  return sum;
}

function same([x1, y1, z1]: Point, [x2, y2, z2]: Point): boolean {
  return mod(x1 * z2 - x2 * z1) === 0n && mod(y1 * z2 - y2 * z1) === 0n;
}

/** Little end first. */
function number(bytes: Uint8Array): bigint {
  return bytes.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
}

function pack(y: bigint): Uint8Array {
  return Uint8Array.from({ length: 32 }, (_, index) => Number((y >> BigInt(8 * index)) & 255n));
}

/** The point with this y and the sign of x in the last bit; nothing where there is none. */
function unpack(bytes: Uint8Array): Point | undefined {
  const packed = number(bytes);
  const y = packed & ((1n << 255n) - 1n);
  const odd = packed >> 255n === 1n;
  if (y >= P) return undefined;
  const [u, v] = [mod(y * y - 1n), mod(D * y * y + 1n)];
  let x = mod(u * v ** 3n * power(u * v ** 7n, (P - 5n) / 8n));
  if (mod(v * x * x) !== u) x = mod(x * ROOT_OF_MINUS_ONE);
  if (mod(v * x * x) !== u || (x === 0n && odd)) return undefined;
  if ((x & 1n) === 1n !== odd) x = P - x;
  return [x, y, 1n, mod(x * y)];
}

function join(...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
