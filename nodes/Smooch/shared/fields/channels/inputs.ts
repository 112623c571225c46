import { secret, z } from '../../../../../language/fields';
import { webAddress } from '../addresses';

/** A text that a channel's own console shows. */
export const text = (title: string, description: string, example: string) =>
  z
    .string()
    .min(1)
    .meta({ title, description, placeholder: `e.g. ${example}`, example });

/** A secret of the channel; the service never shows it again. */
export const hidden = (title: string, description: string) => secret().meta({ title, description });

/** The address of a page or picture. */
export const address = (title: string, description: string, example: string) =>
  webAddress().meta({ title, description, placeholder: `e.g. ${example}`, example });

/** Left alone, the service decides; the description begins with "Whether". */
export const flag = (title: string, description: string) => z.boolean().optional().meta({ title, description });
