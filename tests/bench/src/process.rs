//! What the system tells about a process, in `/proc`.

use crate::failure::Failure;

/// How many ticks of processor time Linux shows to programs in a second, on all machines.
const TICKS_PER_SECOND: f64 = 100.0;

/// How much memory a process holds, in kilobytes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Memory {
    /// Resident now.
    pub(crate) resident_kb: u32,
    /// Of that, its own; the rest are pages of files that it has mapped.
    pub(crate) own_kb: u32,
    /// The most that has been resident.
    pub(crate) peak_kb: u32,
}

/// How much processor time everybody on this machine has used, in seconds.
pub(crate) fn machine_cpu_seconds() -> Result<f64, Failure> {
    let stat =
        std::fs::read_to_string("/proc/stat").map_err(Failure::machine("reading /proc/stat"))?;
    let fields = stat.lines().next().unwrap_or_default().split_whitespace().skip(1);
    let ticks = fields.filter_map(|field| field.parse::<f64>().ok());
    // After the programs' time and the system's come two fields of idleness, and then that of interrupts.
    let busy = ticks.enumerate().filter(|(place, _)| ![3, 4].contains(place)).take(5);
    Ok(busy.map(|(_, ticks)| ticks).sum::<f64>() / TICKS_PER_SECOND)
}

/// A process, by its number; `self` is this one.
#[derive(Clone, Debug)]
pub(crate) struct Process(String);

impl Process {
    /// This process.
    pub(crate) fn this() -> Self {
        Self("self".to_owned())
    }

    /// The process with this number.
    pub(crate) fn numbered(id: u32) -> Self {
        Self(id.to_string())
    }

    /// How much memory it holds.
    pub(crate) fn memory(&self) -> Result<Memory, Failure> {
        let status = self.file("status")?;
        let kilobytes = |name: &str| {
            let line = status.lines().find_map(|line| line.strip_prefix(name));
            let number =
                line.and_then(|rest| rest.trim_matches([':', ' ', '\t']).split(' ').next());
            number
                .and_then(|number| number.parse().ok())
                .ok_or_else(|| Failure::missing(&format!("{name} in /proc/{}/status", self.0)))
        };
        Ok(Memory {
            resident_kb: kilobytes("VmRSS")?,
            own_kb: kilobytes("RssAnon")?,
            peak_kb: kilobytes("VmHWM")?,
        })
    }

    /// How much processor time it has used, in seconds.
    pub(crate) fn cpu_seconds(&self) -> Result<f64, Failure> {
        let stat = self.file("stat")?;
        // The name of the program, in brackets, may hold anything.
        let fields = stat.rsplit_once(')').map_or("", |(_, fields)| fields);
        let mut fields = fields.split_whitespace().skip(11);
        let mut ticks = || fields.next().and_then(|field| field.parse::<f64>().ok());
        ticks()
            .zip(ticks())
            .map(|(user, system)| (user + system) / TICKS_PER_SECOND)
            .ok_or_else(|| Failure::missing(&format!("processor time in /proc/{}/stat", self.0)))
    }

    fn file(&self, name: &str) -> Result<String, Failure> {
        let path = format!("/proc/{}/{name}", self.0);
        std::fs::read_to_string(&path).map_err(Failure::machine(format!("reading {path}")))
    }
}
