/** Of these settings, those that are given: the others keep the defaults of whoever gets them. */
export function pickSettings<Settings extends object, Name extends keyof Settings>(
  settings: Settings,
  names: readonly Name[],
): Pick<Settings, Name> {
  const given = names.filter((name) => settings[name] !== undefined).map((name) => [name, settings[name]] as const);
  return Object.fromEntries(given) as Pick<Settings, Name>;
}
