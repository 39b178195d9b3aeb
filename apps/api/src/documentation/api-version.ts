/** Raised with every change of the contract; the first number is the one in the path. */
export const API_VERSION = '1.0.0'
export const API_RELEASED = '2026-11-23'
export const API_ROOT = '/api/v1'
