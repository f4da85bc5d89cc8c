package se.samklang.engine;

import java.net.URL;
import java.net.URLClassLoader;

/**
 * Loads the compiled rules of one folder. Drools names classes by the package alone, so those of
 * another folder go by the same names: its own come first.
 */
final class RuleClassLoader extends URLClassLoader {
  private static final String RULES = "se.samklang.rules.";

  RuleClassLoader(URL classes) {
    super(new URL[] {classes}, RuleClassLoader.class.getClassLoader());
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(RULES)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? findClass(name) : loaded;
    }
  }
}
