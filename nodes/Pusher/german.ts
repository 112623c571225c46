/** German for every English text of the declarations; a test keeps it complete. */
export const german: Readonly<Record<string, string>> = {};
