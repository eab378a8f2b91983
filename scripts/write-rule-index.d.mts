/** The text of rules/index.ts as it should be. */
export function ruleIndex(): string

/** Writes the index if it is not as it should be. */
export function writeRuleIndex(): void
