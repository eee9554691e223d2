import { useEffect, useState } from 'react';
import type { Logo } from '../../shared/model/logo.ts';

const TYPES = { png: 'image/png', svg: 'image/svg+xml' } as const;

/** The address under which an `img` shows a logo: in it an SVG runs nothing and fetches nothing. */
export function useLogo(logo: Logo | null): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (logo === null) return setAddress(null);
    const bytes = Uint8Array.from(atob(logo.data), (character) => character.charCodeAt(0));
    const url = URL.createObjectURL(new Blob([bytes], { type: TYPES[logo.kind] }));
    setAddress(url);
    return () => URL.revokeObjectURL(url);
  }, [logo]);
  return address;
}
