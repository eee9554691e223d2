/** What a figure's label says of a place; the second line is empty for a tender place or a path. */
export interface PlaceNames {
  /** `BL23`, `EX-B2 L2`, `Tender`. */
  readonly code: string;
  /** The point's name under it. */
  readonly pinyin: string;
}
