// The languages that Discord's settings offer, and what they are called.

const LOCALES = ["id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl", "no", "pl", "pt-BR", "ro", "fi", "sv-SE",
  "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi", "th", "zh-CN", "ja", "zh-TW", "ko"];

/// What somebody reads, in a word.
export const language = (locale) => ({ "zh-CN": "Chinese, simplified", "zh-TW": "Chinese, traditional" })[locale]
  ?? new Intl.DisplayNames(["en"], { type: "language" }).of(locale.split("-")[0]);

/// All of them and this one, to choose from.
export const offered = (own) => {
  const named = new Intl.DisplayNames(["en"], { type: "language" });
  return [...new Set([...LOCALES, own])].map((locale) => ({ value: locale, text: named.of(locale) }))
    .sort((one, other) => one.text.localeCompare(other.text, "en"));
};
