import { scaleStep } from './scale-step.js';

const steps = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10'];

describe('a scale from 0 to 10', () => {
  it('takes a typed digit, and a real zero', () => {
    expect(scaleStep('7', { value: null, steps, joins: '' })).toBe('7');
    expect(scaleStep('0', { value: '7', steps, joins: '' })).toBe('0');
  });

  it('reads 1 then 0 as 10, but 0 then 1 as 1', () => {
    expect(scaleStep('0', { value: '1', steps, joins: '1' })).toBe('10');
    expect(scaleStep('1', { value: '0', steps, joins: '0' })).toBe('1');
    expect(scaleStep('2', { value: '1', steps, joins: '1' })).toBe('2');
  });

  it('starts at the lowest step with an arrow and stops at the ends', () => {
    expect(scaleStep('ArrowRight', { value: null, steps, joins: '' })).toBe('0');
    expect(scaleStep('ArrowRight', { value: '10', steps, joins: '' })).toBe('10');
    expect(scaleStep('ArrowLeft', { value: '0', steps, joins: '' })).toBe('0');
  });

  it('clears with Delete and leaves other keys alone', () => {
    expect(scaleStep('Delete', { value: '3', steps, joins: '' })).toBeNull();
    expect(scaleStep('Tab', { value: '3', steps, joins: '' })).toBeUndefined();
  });
});
