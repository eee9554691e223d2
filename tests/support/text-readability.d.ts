declare module 'text-readability' {
  const readability: {
    /** Years of school that an English text asks for. */
    fleschKincaidGrade(text: string): number;
  };
  export default readability;
}
