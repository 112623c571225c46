import { choices, matching, z } from '../../../language/fields';
import type { JsonObject } from '../../../language/metadata';
import type { Values } from '../../../language/operation';
import { channelDataRows } from './channel-data';
import { channelDataRowsBody } from './channel-data-body';
import { definedOnly } from './objects';
import { preferenceFields, strategy } from './preferences';
import { preferencesBody } from './preferences-body';
import { propertiesBody, tenantProperties } from './properties';

const color = (title: string, description: string) =>
  matching(z.string(), /^#(?:[0-9A-Fa-f]{3}){1,2}$/, 'must be a hex color such as #FF5500')
    .optional()
    .meta({ title, description, placeholder: 'e.g. #FF5500', example: '#FF5500' });

const image = (title: string, description: string) =>
  z
    .url()
    .optional()
    .meta({ title, description, placeholder: 'e.g. https://example.com/logo.png', example: 'https://example.com/logo.png' });

const branding = z
  .object({
    primaryColor: color('Primary Color', 'Color of buttons and links'),
    primaryColorContrast: color('Primary Color Contrast', 'Color of text on the primary color'),
    logoUrl: image('Logo URL', 'Address of the logo, an image'),
    iconUrl: image('Icon URL', 'Address of the icon, an image'),
    darkPrimaryColor: color('Dark Primary Color', 'Color of buttons and links in dark mode'),
    darkPrimaryColorContrast: color('Dark Primary Color Contrast', 'Color of text on the primary color in dark mode'),
    darkLogoUrl: image('Dark Logo URL', 'Address of the logo for dark mode; the other one where it is missing'),
    darkIconUrl: image('Dark Icon URL', 'Address of the icon for dark mode; the other one where it is missing'),
  })
  .optional()
  .meta({ title: 'Branding', description: 'Colors and pictures of notifications that belong to the tenant' });

const preferenceSet = z
  .object({ strategy: strategy().default('merge'), ...preferenceFields })
  .optional()
  .meta({
    title: 'Default Preferences',
    description: "What the tenant's recipients are notified of, as long as they have not said otherwise",
  });

/** All a tenant can be told, alone or in bulk. */
export const tenantSettings = {
  ...tenantProperties,
  branding,
  preferenceSet,
  channelData: channelDataRows(),
  emptied: choices({ name: 'Name', preference_set: 'Default Preferences' })
    .optional()
    .meta({ title: 'Empty Fields', description: 'What the service forgets of the tenant; a field left empty above stays as it is there' }),
};

/** A tenant on the wire, without its id. */
export function tenantSettingsBody(p: Values<typeof tenantSettings>): JsonObject {
  const { emptied = [] } = p;
  const settings = definedOnly({
    branding: p.branding && brandingBody(p.branding),
    preference_set: emptied.includes('preference_set') ? null : p.preferenceSet && setBody(p.preferenceSet),
  });
  return {
    ...propertiesBody({ ...p, emptied: emptied.filter((field) => field === 'name') }),
    ...definedOnly({
      channel_data: channelDataRowsBody(p.channelData),
      settings: Object.keys(settings).length === 0 ? undefined : settings,
    }),
  };
}

function brandingBody(p: NonNullable<z.output<typeof branding>>): JsonObject {
  return definedOnly({
    primary_color: p.primaryColor,
    primary_color_contrast: p.primaryColorContrast,
    logo_url: p.logoUrl,
    icon_url: p.iconUrl,
    dark_primary_color: p.darkPrimaryColor,
    dark_primary_color_contrast: p.darkPrimaryColorContrast,
    dark_logo_url: p.darkLogoUrl,
    dark_icon_url: p.darkIconUrl,
  });
}

/** Merging is what the service does with the preferences of tenants unless it is told otherwise. */
function setBody(p: NonNullable<z.output<typeof preferenceSet>>): JsonObject {
  return { ...preferencesBody(p), ...(p.strategy === 'replace' && { __persistence_strategy__: 'replace' }) };
}
