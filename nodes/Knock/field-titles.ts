/** Where a form calls something otherwise than its name on the wire says. */
const titles: Readonly<Record<string, string | undefined>> = {
  timezone: 'Time Zone',
  data: 'Data',
  id: 'ID',
  from_user_id: 'Merged User ID',
  message_ids: 'Message ID',
  user_ids: 'User ID',
  object_ids: 'Object ID',
  tenant_ids: 'Tenant ID',
  guide_step_ref: 'Step Reference',
  commercial_subscribed: 'Commercial Notifications',
  preference_set: 'Default Preferences',
  __persistence_strategy__: 'Existing Preferences',
};

/** The title in the form of what the service calls by a path: `recipients[0].phone_number`, `settings.branding.logo_url`. */
export function titleOf(path: string): string {
  const name = path.split(/[.[\]/]+/).findLast((step) => /[a-z]/i.test(step)) ?? path;
  return titles[name] ?? name.split('_').filter(Boolean).map(wordOf).join(' ');
}

function wordOf(word: string): string {
  const upper = word.toUpperCase();
  if (upper === 'ID' || upper === 'URL' || upper === 'SMS') return upper;
  return upper === 'IDS' ? 'IDs' : `${upper.charAt(0)}${word.slice(1)}`;
}
