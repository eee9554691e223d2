declare module 'hyphen/*' {
  const hyphen: {
    /** The text with soft hyphens where its words may be parted. */
    hyphenateSync(text: string, options: { minWordLength: number }): string;
  };
  export default hyphen;
}
