/** The locale that the computer asks for, before a practice says its own. */
export const COMPUTER_LOCALE = navigator.language === 'en-US' ? 'en-US' : 'en-GB';
