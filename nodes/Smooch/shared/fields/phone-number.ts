import { matching, z } from '../../../../language/fields';

/** Blanks and hyphens between the digits are for people; the service takes them. */
const NUMBER = /^\+[1-9](?:[ -]?\d){5,16}$/;

export const phoneNumber = () =>
  matching(z.string(), NUMBER, 'must begin with + and the country code, and go on with digits').meta({
    title: 'Phone Number',
    description: 'Phone number with + and country code',
    placeholder: 'e.g. +1 212-555-0100',
    example: '+12125550100',
  });
