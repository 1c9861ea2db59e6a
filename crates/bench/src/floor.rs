//! The floor: what the framework does when there is nothing to do. A bare handler that
//! answers a constant of the wanted length, in a process of its own.

use std::io::{BufRead as _, BufReader};
use std::net::SocketAddr;
use std::process::{Child, Command, Stdio};

use poem::listener::{Acceptor as _, Listener as _, TcpListener};
use poem::web::Path;
use poem::{Response, Route, Server, get, handler};

/// The longest answer.
const MOST: usize = 4 * 1_024 * 1_024;
static ANSWER: [u8; MOST] = [b'1'; MOST];

/// The process, killed when it is dropped.
pub struct Floor {
    child: Child,
    pub address: SocketAddr,
}

impl Floor {
    /// Starts it beside this process.
    pub fn start() -> Self {
        let program = std::env::current_exe().expect("a program knows its own executable");
        let mut child = Command::new(program)
            .arg("floor")
            .stdout(Stdio::piped())
            .spawn()
            .expect("this program can be run");
        let stdout = child.stdout.take().expect("its output is a pipe");
        let mut line = String::new();
        BufReader::new(stdout)
            .read_line(&mut line)
            .expect("it says where it listens");
        let address = line.trim().parse().expect("it says where it listens");
        Self { child, address }
    }

    pub fn id(&self) -> u32 {
        self.child.id()
    }
}

impl Drop for Floor {
    fn drop(&mut self) {
        // It may have ended by itself, and then there is nothing to do.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[handler]
fn answer(Path(length): Path<usize>) -> Response {
    Response::builder()
        .content_type("application/json; charset=utf-8")
        .body(&ANSWER[..length.min(MOST)])
}

/// Serves until it is killed.
pub async fn serve() {
    let acceptor = TcpListener::bind("127.0.0.1:0").into_acceptor().await;
    let acceptor = acceptor.expect("a port is free");
    let addresses = acceptor.local_addr();
    let bound = addresses
        .iter()
        .find_map(|address| address.as_socket_addr());
    println!("{}", bound.expect("it listens to a socket"));
    let routes = Route::new().at("/:length", get(answer).post(answer).patch(answer));
    let served = Server::new_with_acceptor(acceptor).run(routes).await;
    served.expect("it serves until it is killed");
}
