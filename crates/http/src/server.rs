//! Listening: connections with time limits at every stage, and an orderly end.
//!
//! The framework's own server sets no limit on how long a client may take to send the
//! head of a request or to accept a response, nor on how many connections are open; this
//! one does. It speaks HTTP/1.1: TLS and later versions belong to the proxy in front.

mod patient;

use std::convert::Infallible;
use std::io;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use futures_util::FutureExt;
use hyper::header::{CONNECTION, HeaderValue, TRANSFER_ENCODING};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use poem::http::uri::Scheme;
use poem::web::{LocalAddr, RemoteAddr};
use poem::{Endpoint, Response};
use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tokio::task::JoinSet;
use tokio::time::Instant;

use crate::options::HttpOptions;
use patient::Patient;

/// Connections that wait to be accepted, in the kernel.
const BACKLOG: u32 = 1_024;
/// The largest head of a request, and how much is read at once.
const BUFFER_BYTES: usize = 64 * 1024;
/// How long to wait when the machine has no descriptor left for another connection.
const ACCEPT_PAUSE: Duration = Duration::from_millis(50);

/// A bound listener, not serving yet.
#[derive(Debug)]
pub struct Server {
    listener: TcpListener,
    address: SocketAddr,
}

impl Server {
    /// Binds to the address; port 0 takes any that is free.
    ///
    /// # Errors
    /// When the address cannot be bound.
    pub fn bind(address: SocketAddr) -> io::Result<Self> {
        let socket = if address.is_ipv4() {
            TcpSocket::new_v4()?
        } else {
            TcpSocket::new_v6()?
        };
        socket.set_reuseaddr(true)?;
        socket.bind(address)?;
        let listener = socket.listen(BACKLOG)?;
        let address = listener.local_addr()?;
        Ok(Self { listener, address })
    }

    /// Where it listens.
    pub const fn address(&self) -> SocketAddr {
        self.address
    }

    /// Serves until `stop` is ready and for one [last call](HttpOptions::last_call) after
    /// that; then accepts nothing more, lets begun requests end for as long as
    /// [`HttpOptions::shutdown_grace`] and hangs up on the rest.
    pub async fn run<E>(self, endpoint: E, options: &HttpOptions, stop: impl Future<Output = ()>)
    where
        E: Endpoint<Output = Response> + 'static,
    {
        let (phase, seen) = watch::channel(Phase::Open);
        let shared = Arc::new(Shared {
            endpoint,
            address: self.address,
            phase: seen,
            limits: Limits::of(options),
        });
        let mut door = Door {
            listener: self.listener,
            slots: Arc::new(Semaphore::new(options.max_connections)),
            connections: JoinSet::new(),
            shared,
        };
        door.open_until(stop).await;
        let end = Instant::now() + options.shutdown_grace;
        phase.send_replace(Phase::LastCall);
        let last_call = options.last_call.min(options.shutdown_grace);
        door.open_until(tokio::time::sleep(last_call)).await;
        let mut connections = door.close();
        phase.send_replace(Phase::Closing);
        let ended = async { while connections.join_next().await.is_some() {} };
        if tokio::time::timeout_at(end, ended).await.is_err() {
            tracing::warn!(
                connections = connections.len(),
                "hanging up on requests that take too long"
            );
        }
    }
}

/// How far the server is from its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Phase {
    Open,
    /// Every answer is the last of its connection.
    LastCall,
    /// Connections end as soon as they have nothing to answer.
    Closing,
}

/// Where connections come in.
struct Door<E> {
    listener: TcpListener,
    slots: Arc<Semaphore>,
    connections: JoinSet<()>,
    shared: Arc<Shared<E>>,
}

impl<E: Endpoint<Output = Response> + 'static> Door<E> {
    async fn open_until(&mut self, stop: impl Future<Output = ()>) {
        let mut stop = pin!(stop);
        loop {
            let accepted = tokio::select! {
                () = &mut stop => return,
                accepted = accept(&self.listener, &self.slots) => accepted,
            };
            self.begin(accepted);
        }
    }

    fn begin(&mut self, (stream, peer, slot): Accepted) {
        let shared = Arc::clone(&self.shared);
        self.connections.spawn(serve(shared, stream, peer, slot));
        while self.connections.try_join_next().is_some() {}
    }

    /// Lets in who stands at the door already, and nobody after them.
    fn close(mut self) -> JoinSet<()> {
        while let Some(accepted) = accept(&self.listener, &self.slots).now_or_never() {
            self.begin(accepted);
        }
        self.connections
    }
}

#[derive(Clone, Copy)]
struct Limits {
    head: Duration,
    write: Duration,
    last_call: Duration,
}

impl Limits {
    const fn of(options: &HttpOptions) -> Self {
        Self {
            head: options.head_timeout,
            write: options.write_timeout,
            last_call: options.last_call,
        }
    }
}

struct Shared<E> {
    endpoint: E,
    address: SocketAddr,
    phase: watch::Receiver<Phase>,
    limits: Limits,
}

impl<E> Shared<E> {
    /// Ready when connections are to end.
    async fn closing(&self) {
        let mut phase = self.phase.clone();
        // The server outlives its connections unless it is broken off, and they with it.
        let _ = phase.wait_for(|phase| *phase == Phase::Closing).await;
    }
}

type Accepted = (TcpStream, SocketAddr, Option<OwnedSemaphorePermit>);

/// The next connection, once there is room for it.
async fn accept(listener: &TcpListener, slots: &Arc<Semaphore>) -> Accepted {
    // The semaphore is never closed.
    let slot = Arc::clone(slots).acquire_owned().await.ok();
    loop {
        match listener.accept().await {
            Ok((stream, peer)) => return (stream, peer, slot),
            Err(error) => {
                tracing::warn!(%error, "a connection could not be accepted");
                tokio::time::sleep(ACCEPT_PAUSE).await;
            }
        }
    }
}

async fn serve<E>(
    shared: Arc<Shared<E>>,
    stream: TcpStream,
    peer: SocketAddr,
    _slot: Option<OwnedSemaphorePermit>,
) where
    E: Endpoint<Output = Response> + 'static,
{
    // Without it small responses wait for acknowledgements; no harm when it cannot be set.
    let _ = stream.set_nodelay(true);
    let accepted = Instant::now();
    let Limits {
        head,
        write,
        last_call,
    } = shared.limits;
    let service = service_fn(|request| {
        let answer = answer(Arc::clone(&shared), peer, request);
        async { Ok::<_, Infallible>(hyper::Response::from(answer.await)) }
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(head)
        .max_buf_size(BUFFER_BYTES)
        .serve_connection(TokioIo::new(Patient::new(stream, write)), service);
    let mut connection = pin!(connection);
    let ended = tokio::select! {
        ended = connection.as_mut() => ended,
        () = async {
            shared.closing().await;
            // What came in at the last moment has its last call too: its request may be on the way.
            tokio::time::sleep_until(accepted + last_call).await;
        } => {
            connection.as_mut().graceful_shutdown();
            connection.await
        }
    };
    if let Err(error) = ended {
        tracing::debug!(%error, %peer, "a connection ended early");
    }
}

/// Answers one request of a connection, and says when it is the last.
async fn answer<E: Endpoint<Output = Response>>(
    shared: Arc<Shared<E>>,
    peer: SocketAddr,
    request: hyper::Request<hyper::body::Incoming>,
) -> Response {
    // Where a body in chunks ends, a proxy in front and this server might see differently;
    // what follows it is never taken for a request.
    let in_chunks = request.headers().contains_key(TRANSFER_ENCODING);
    let places = (LocalAddr(shared.address.into()), RemoteAddr(peer.into()));
    let request = (request, places.0, places.1, Scheme::HTTP).into();
    let mut response = shared.endpoint.get_response(request).await;
    if in_chunks || *shared.phase.borrow() != Phase::Open {
        let close = HeaderValue::from_static("close");
        response.headers_mut().insert(CONNECTION, close);
    }
    response
}

#[cfg(test)]
mod tests;
