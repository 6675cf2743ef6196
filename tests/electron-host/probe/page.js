// Shows what main says.
window.listen((notice) => {
  document.querySelector('[role=status]').textContent = notice
})
