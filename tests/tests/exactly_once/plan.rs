//! The steps of the calls: random, and the same for the same seed.

/// A step of a call's body.
#[derive(Debug)]
pub(crate) enum Step {
    Pause,
    /// Fails on the connection.
    Fail,
    /// Fails without a connection.
    FailAlone,
    Panic,
    /// An inner call, from whose failure the body recovers.
    Recover(Vec<Step>),
    /// An inner call, whose failure is returned.
    Nest(Vec<Step>),
    /// Such a call without a connection.
    NestAlone(Vec<Step>),
    /// Two concurrent inner calls.
    Join(Vec<Step>, Vec<Step>),
}

/// An outermost call.
#[derive(Debug)]
pub(crate) struct Outermost {
    pub(crate) steps: Vec<Step>,
    pub(crate) on_connection: bool,
    /// The number of polls after which it is dropped.
    pub(crate) polls: Option<u32>,
}

impl Outermost {
    pub(crate) fn plan(random: &mut Random) -> Self {
        Outermost {
            on_connection: random.below(2) == 0,
            polls: (random.below(4) == 0).then(|| random.below(4)),
            steps: steps(random, 3),
        }
    }
}

/// Returns some steps, with nested calls up to this depth.
fn steps(random: &mut Random, depth: u32) -> Vec<Step> {
    (0..random.below(5)).map(|_| step(random, depth)).collect()
}

fn step(random: &mut Random, depth: u32) -> Step {
    let kinds = if depth == 0 { 11 } else { 20 };
    match random.below(kinds) {
        0..=7 => Step::Pause,
        8 => Step::Fail,
        9 => Step::FailAlone,
        10 => match random.below(4) {
            0 => Step::Panic,
            _ => Step::Pause,
        },
        11..=13 => Step::Recover(steps(random, depth - 1)),
        14..=15 => Step::Nest(steps(random, depth - 1)),
        16..=17 => Step::NestAlone(steps(random, depth - 1)),
        _ => Step::Join(steps(random, depth - 1), steps(random, depth - 1)),
    }
}

/// Random numbers (SplitMix64).
#[derive(Debug)]
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        Random(seed)
    }

    /// Returns a number below this one.
    pub(crate) fn below(&mut self, end: u32) -> u32 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^= bits >> 31;
        (((bits >> 32) * u64::from(end)) >> 32) as u32
    }
}
