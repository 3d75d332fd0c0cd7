import { describe, expect, test } from 'vitest';
import { deliverableStatuses } from '#shared/model/programme.ts';
import { canTransition } from './deliverable-transitions.ts';

const allowed = [
  'pending → draft',
  'pending → submitted',
  'draft → internalReview',
  'internalReview → submitted',
  'submitted → approved',
  'submitted → revisionRequested',
  'revisionRequested → draft',
];

describe('a deliverable goes', () => {
  for (const from of deliverableStatuses) {
    for (const to of deliverableStatuses) {
      const step = `${from} → ${to}`;
      test(`${step}: ${allowed.includes(step) ? 'yes' : 'no'}`, () => {
        expect(canTransition(from, to)).toBe(allowed.includes(step));
      });
    }
  }
});
