import { z } from '../../../language/fields';
import { buttonForm, buttonTitle, wireButtonAction, wireOpenUrl } from './buttons';
import { anyUrl, text, textOrNothing, webUrl, webUrlOrNothing } from './leaves';
import { form, wire } from './spelling';

const title = text(80).meta({ title: 'Title', description: 'Heading of the card', placeholder: 'e.g. Shoes', example: 'Shoes' });
const subtitle = textOrNothing(80).meta({ title: 'Subtitle', description: 'Text below the heading', placeholder: 'e.g. Size 42' });
const alt = textOrNothing(500).meta({
  title: 'Alternative Text',
  description: 'What the image shows, for people who cannot see it',
  placeholder: 'e.g. A red shoe from the side',
});
const url = textOrNothing(500).meta({
  title: 'URL',
  description: 'Address a click on the card opens',
  placeholder: 'e.g. https://shop.example.org/s',
});
const IMAGE_URL_LENGTH = 500;
const imageUrlText = {
  title: 'Image URL',
  description: 'Address of the image on the card',
  placeholder: 'e.g. https://cdn.example.org/s.png',
};
const imageUrl = webUrl(IMAGE_URL_LENGTH).meta(imageUrlText);
/** In JSON, an empty text also means that there is no image. */
const wireImageUrl = webUrlOrNothing(IMAGE_URL_LENGTH).meta(imageUrlText);

const buttons = <T extends z.ZodType>(button: T) =>
  z.array(button).max(3).meta({ title: 'Buttons', description: 'Buttons below the card', sortable: true });

const cards = <T extends z.ZodType>(card: T) =>
  z.array(card).min(1).max(25).meta({ title: 'Cards', description: 'Cards beside each other', sortable: true });

const cardForm = z
  .object({
    title,
    subtitle: subtitle.optional(),
    imageURL: imageUrl.optional(),
    alt: alt.optional(),
    url: url.optional(),
    buttons: buttons(buttonForm('button', buttonTitle())).optional(),
  })
  .transform((card) => ({ type: 'card', ...card }));

const wireCard = wire('card', {
  title,
  subtitle: subtitle.nullish(),
  imageURL: wireImageUrl.nullish(),
  alt: alt.nullish(),
  url: url.nullish(),
  buttons: buttons(wire('button', { title: buttonTitle(), action: wireButtonAction })).nullish(),
});

/** Fewer cards are promised to work everywhere. */
const fullCards = <T extends z.ZodType>(card: T) => cards(card).meta({ recommended: 10 });

export const sendCards = {
  type: 'send_cards_action',
  form: form(
    'send_cards_action',
    { title: 'Send Cards', description: 'Show cards with images and buttons' },
    { cards: fullCards(cardForm) },
  ),
  wire: wire('send_cards_action', { cards: fullCards(wireCard) }),
} as const;

const buttonUrl = anyUrl(500).meta({
  title: 'URL',
  description: 'Address the button opens',
  placeholder: 'e.g. https://shop.example.org/s',
});

const openUrlButton = z
  .object({ title: buttonTitle(), url: buttonUrl })
  .transform((button) => ({ type: 'open_url_button', title: button.title, action: { type: 'open_url_action', url: button.url } }));

/** No buttons are said by leaving them out. */
const simpleButtons = <T extends z.ZodType>(button: T) => buttons(button).min(1);

const simpleCardForm = z
  .object({ title, subtitle: subtitle.optional(), imageURL: imageUrl.optional(), buttons: simpleButtons(openUrlButton).optional() })
  .transform((card) => ({ type: 'simple_card', ...card }));

const wireSimpleCard = wire('simple_card', {
  title,
  subtitle: subtitle.nullish(),
  imageURL: wireImageUrl.nullish(),
  buttons: simpleButtons(wire('open_url_button', { title: buttonTitle(), action: wireOpenUrl })).nullish(),
});

export const sendSimpleCards = {
  type: 'send_simple_cards_action',
  form: form(
    'send_simple_cards_action',
    { title: 'Send Simple Cards', description: 'Show cards whose buttons only open addresses; meant for iAdvize' },
    { cards: cards(simpleCardForm) },
  ),
  wire: wire('send_simple_cards_action', { cards: cards(wireSimpleCard) }),
} as const;
