import 'react';

declare module 'react' {
  interface CSSProperties {
    /** Custom properties are values like any other: React sets them through the CSSOM. */
    [property: `--${string}`]: string | number | undefined;
  }
}
