import { type Modifier, TouchSensor, useSensor, useSensors } from '@dnd-kit/core';
import { sortableKeyboardCoordinates } from '@dnd-kit/sortable';
import { PromptKeyboard, PromptPointer } from './drag-sensors.ts';

const upAndDownOnly: Modifier = ({ transform }) => ({ ...transform, x: 0 });

/** Rows of a list that has no other list beside it. */
export const UP_AND_DOWN = [upAndDownOnly];

// The very same for as long as the window lives: with other ones every row would be told anew how it is dragged.
const BY_POINTER = { activationConstraint: { distance: 4 } };
const BY_FINGER = { activationConstraint: { delay: 250, tolerance: 8 } };
const BY_KEYBOARD = { coordinateGetter: sortableKeyboardCoordinates };

/** Rows are dragged by pointer, by a finger that rests on them first, or by keyboard: Space, arrows, Space. */
export const useSortSensors = () =>
  useSensors(
    useSensor(PromptPointer, BY_POINTER),
    useSensor(TouchSensor, BY_FINGER),
    useSensor(PromptKeyboard, BY_KEYBOARD),
  );
