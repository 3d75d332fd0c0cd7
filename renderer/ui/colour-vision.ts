/** Colour arithmetic for checking the tokens: WCAG contrast, and how far two colours stand apart for colour-blind eyes. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** Linear light, each channel 0–1. */
export function parseHex(hex: string): Rgb {
  const digits = /^#([\da-f]{6})$/i.exec(hex)?.[1];
  if (!digits) throw new Error(`not a six-digit colour: ${hex}`);
  const channel = (at: number) => {
    const value = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(0), channel(2), channel(4)];
}

export function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2 contrast ratio, 1–21. */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(parseHex(one)), luminance(parseHex(other))].toSorted((a, b) => a - b);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

export type Vision = 'usual' | 'protanopia' | 'deuteranopia' | 'tritanopia' | 'achromatopsia';

/** Machado, Oliveira and Fernandes (2009), severity 1, on linear light; achromatopsia keeps luminance only. */
const seenBy: Record<Vision, readonly [Rgb, Rgb, Rgb]> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
  achromatopsia: [
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
  ],
};

function lab(colour: Rgb): Rgb {
  const [red, green, blue] = colour;
  const x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505;
  const y = luminance(colour);
  const z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089;
  const curve = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  return [116 * curve(y) - 16, 500 * (curve(x) - curve(y)), 200 * (curve(y) - curve(z))];
}

/** Distance in CIE L*a*b* (2.3 is just noticeable side by side; above 10 is told apart at a glance). */
export function distance(one: string, other: string, vision: Vision): number {
  const see = (hex: string) => {
    const rgb = parseHex(hex);
    const row = ([r, g, b]: Rgb) => Math.min(1, Math.max(0, r * rgb[0] + g * rgb[1] + b * rgb[2]));
    const [red, green, blue] = seenBy[vision];
    return lab([row(red), row(green), row(blue)]);
  };
  const [a, b] = [see(one), see(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}
