//! Half-yearly meetings: the duty to meet, the course of a meeting, and who may do what at it.

mod course;
mod duty;
mod refusals;
mod rights;
mod scene;
